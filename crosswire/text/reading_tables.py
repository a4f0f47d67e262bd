"""Letter tables behind `romanise`: one script a section, each entry the usual English-style Latin spelling."""

from typing import Final


def _words(text: str) -> tuple[str, ...]:
    """Words of a table; a hyphen stands for nothing."""
    return tuple("" if word == "-" else word for word in text.split())


def _paired(letters: str, latin: str) -> dict[str, str]:
    return dict(zip(letters, _words(latin), strict=True))


RUSSIAN: Final = _paired(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
)

# What a language reads otherwise than Russian does; цз and чж write Chinese names alone (Цзиньпин, Чжао).
CYRILLIC: Final[dict[str, dict[str, str]]] = {
    "ru": {"цз": "j", "чж": "zh"},
    "uk": {
        "г": "h",
        "ґ": "g",
        "и": "y",
        "і": "i",
        "ї": "yi",
        "є": "ye",
        "й": "y",
        "щ": "shch",
        "'": "",
        "’": "",
        "ʼ": "",
    },
    "be": {"г": "h", "ґ": "g", "і": "i", "ў": "u", "ё": "yo", "е": "e", "'": "", "’": "", "ʼ": ""},
    "bg": {"щ": "sht", "ъ": "a", "х": "h", "ь": "y", "й": "y"},
    "sr": {"ђ": "dj", "ж": "zh", "ј": "y", "љ": "ly", "њ": "ny", "ћ": "ch", "х": "h", "ц": "ts", "џ": "j", "ш": "sh"},
    "mk": {"ѓ": "gy", "ѕ": "dz", "ј": "y", "љ": "ly", "њ": "ny", "ќ": "ky", "х": "h", "џ": "j"},
    "kk": {"ә": "a", "ғ": "g", "қ": "k", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i"},
    "mn": {"ө": "u", "ү": "u", "х": "kh"},
}
# Letters that one language alone writes (of those with a table above).
CYRILLIC_MARKS: Final = (
    ("їєґ", "uk"),
    ("ў", "be"),
    ("ћђ", "sr"),
    ("ѓќѕ", "mk"),
    ("әғқңұһ", "kk"),
    ("өү", "mn"),
    ("љњјџ", "sr"),
    ("ыэё", "ru"),
    ("і", "uk"),
)

GREEK: Final = {
    **_paired("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o"),
    "ου": "ou", "αι": "ai", "ει": "ei", "οι": "oi", "μπ": "mp", "ντ": "nt", "γγ": "ng", "γκ": "gk", "γχ": "nch",
    "αυ": "av", "ευ": "ev", "τζ": "tz", "τσ": "ts",
}  # fmt: skip
# How Greek writes the sounds b, d, g, j of foreign names; word-initial always, else as a second reading.
GREEK_STOPS: Final = {"mp": "b", "nt": "d", "gk": "g", "tz": "j"}

ARABIC: Final = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ء": "", "ؤ": "u", "ئ": "i", "ى": "a", "ة": "a",
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "q",
    "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i",
    "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ک": "k", "ی": "i", "ھ": "h", "ہ": "h", "ڤ": "v", "ڨ": "g",
    "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ے": "e", "ۃ": "a", "ڭ": "g", "ە": "a", "ۇ": "u", "ې": "e", "ۆ": "o",
    "َ": "a", "ِ": "i", "ُ": "u", "ّ": "", "ْ": "", "ً": "an", "ٌ": "un", "ٍ": "in", "ـ": "", "‌": "", "ٰ": "a",
}  # fmt: skip
ARABIC_GLIDES: Final = {"و": "w", "ي": "y", "ی": "y"}
PERSIAN_GLIDES: Final = {"و": "v", "ي": "y", "ی": "y"}

HEBREW: Final = {
    "א": "a", "ב": "v", "ג": "g", "ד": "d", "ה": "h", "ו": "o", "ז": "z", "ח": "h", "ט": "t", "י": "i", "כ": "k",
    "ך": "kh", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "a", "פ": "p", "ף": "f",
    "צ": "ts", "ץ": "ts", "ק": "k", "ר": "r", "ש": "sh", "ת": "t",
    "ג'": "j", "ז'": "zh", "צ'": "ch", "ץ'": "ch", "ת'": "th", "ד'": "dh", "ח'": "kh", "וו": "v", "יי": "ei",
}  # fmt: skip

_KANA_ROWS: Final = (
    ("アイウエオ", "a i u e o"), ("カキクケコ", "ka ki ku ke ko"), ("ガギグゲゴ", "ga gi gu ge go"),
    ("サシスセソ", "sa shi su se so"), ("ザジズゼゾ", "za ji zu ze zo"), ("タチツテト", "ta chi tsu te to"),
    ("ダヂヅデド", "da ji zu de do"), ("ナニヌネノ", "na ni nu ne no"), ("ハヒフヘホ", "ha hi fu he ho"),
    ("バビブベボ", "ba bi bu be bo"), ("パピプペポ", "pa pi pu pe po"), ("マミムメモ", "ma mi mu me mo"),
    ("ヤユヨ", "ya yu yo"), ("ラリルレロ", "ra ri ru re ro"), ("ワヰヱヲン", "wa i e o n"), ("ヴ", "vu"),
    ("ァィゥェォ", "a i u e o"), ("ャュョヮ", "ya yu yo wa"),
)  # fmt: skip
KANA: Final[dict[str, str]] = {
    kana: latin for row, latins in _KANA_ROWS for kana, latin in zip(row, latins.split(), strict=True)
}
# A consonant row before a small vowel: the row's vowel falls (ティ ti, ファ fa, シェ she, ウィ wi, ジャ ja).
KANA_STEMS: Final = {
    "テ": "t", "デ": "d", "ト": "t", "ド": "d", "フ": "f", "ヴ": "v", "ウ": "w", "シ": "sh", "ジ": "j", "チ": "ch",
    "ツ": "ts", "ク": "kw", "グ": "gw", "キ": "ky", "ギ": "gy", "ニ": "ny", "ヒ": "hy", "ビ": "by", "ピ": "py",
    "ミ": "my", "リ": "ry", "ス": "s", "ズ": "z", "イ": "y", "ヂ": "j",
}  # fmt: skip

HANGUL_LEADS: Final = _words("g kk n d tt r m b pp s ss - j jj ch k t p h")
HANGUL_VOWELS: Final = _words("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
HANGUL_TAILS: Final = _words("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
# Family names of Korea as their bearers spell them, the commonest spelling first.
KOREAN_SURNAMES: Final = {
    family: tuple(spellings)
    for family, *spellings in map(
        str.split,
        """
김 Kim|이 Lee Yi Ri|박 Park Pak|최 Choi Choe|정 Jung Jeong Chong|강 Kang|조 Cho Jo|윤 Yoon Yun|장 Jang Chang
임 Lim Im|한 Han|오 Oh|서 Seo|신 Shin Sin|권 Kwon|황 Hwang|안 Ahn An|송 Song|류 Ryu Yoo|유 Yoo Yu|전 Jeon Chun
홍 Hong|고 Ko|문 Moon Mun|손 Son|양 Yang|배 Bae|백 Baek Paek|허 Heo Hur|노 Roh Noh|남 Nam|심 Shim|하 Ha|주 Joo
구 Koo|리 Ri
""".replace("\n", "|")
        .strip("|")
        .split("|"),
    )
}

# Characters read otherwise in a family name than anyascii reads them; Simplified and Traditional.
SURNAMES: Final = {
    "曾": "Zeng", "单": "Shan", "單": "Shan", "解": "Xie", "仇": "Qiu", "区": "Ou", "區": "Ou", "任": "Ren",
    "查": "Zha", "盖": "Ge", "朴": "Piao", "翟": "Zhai", "隗": "Wei", "缪": "Miao", "繆": "Miao", "乐": "Yue",
    "樂": "Yue", "种": "Chong", "折": "She", "冼": "Xian", "尹": "Yin", "覃": "Qin", "宁": "Ning", "寧": "Ning",
    "沈": "Shen", "谌": "Chen",
}  # fmt: skip
COMPOUND_SURNAMES: Final = {
    "欧阳": "Ouyang", "歐陽": "Ouyang", "司马": "Sima", "司馬": "Sima", "上官": "Shangguan", "诸葛": "Zhuge",
    "諸葛": "Zhuge", "司徒": "Situ", "皇甫": "Huangfu", "尉迟": "Yuchi", "尉遲": "Yuchi", "公孙": "Gongsun",
    "公孫": "Gongsun", "慕容": "Murong", "令狐": "Linghu", "长孙": "Zhangsun", "長孫": "Zhangsun", "万俟": "Moqi",
    "夏侯": "Xiahou", "东方": "Dongfang", "東方": "Dongfang", "端木": "Duanmu", "宇文": "Yuwen", "轩辕": "Xuanyuan",
}  # fmt: skip
COMMON_SURNAMES: Final = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭蔡潘田董袁于余"
    "叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷黎史龙龍"
    "陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武莫孔汤湯向常温溫习習俞洪欧歐柯蓝藍赖賴"
)

# Family names of Japan in their usual reading.
JAPANESE_SURNAMES: Final = {
    "佐藤": "Sato", "鈴木": "Suzuki", "高橋": "Takahashi", "田中": "Tanaka", "伊藤": "Ito", "渡辺": "Watanabe",
    "渡邊": "Watanabe", "山本": "Yamamoto", "中村": "Nakamura", "小林": "Kobayashi", "加藤": "Kato", "吉田": "Yoshida",
    "山田": "Yamada", "佐々木": "Sasaki", "山口": "Yamaguchi", "松本": "Matsumoto", "井上": "Inoue", "木村": "Kimura",
    "林": "Hayashi", "斎藤": "Saito", "齋藤": "Saito", "斉藤": "Saito", "清水": "Shimizu", "山崎": "Yamazaki",
    "森": "Mori", "池田": "Ikeda", "橋本": "Hashimoto", "阿部": "Abe", "安倍": "Abe", "石川": "Ishikawa",
    "山下": "Yamashita", "中島": "Nakajima", "石井": "Ishii", "小川": "Ogawa", "前田": "Maeda", "岡田": "Okada",
    "長谷川": "Hasegawa", "藤田": "Fujita", "後藤": "Goto", "近藤": "Kondo", "村上": "Murakami", "遠藤": "Endo",
    "青木": "Aoki", "坂本": "Sakamoto", "福田": "Fukuda", "太田": "Ota", "西村": "Nishimura", "藤井": "Fujii",
    "金子": "Kaneko", "岡本": "Okamoto", "藤原": "Fujiwara", "中野": "Nakano", "三浦": "Miura", "原田": "Harada",
    "中川": "Nakagawa", "松田": "Matsuda", "竹内": "Takeuchi", "小野": "Ono", "田村": "Tamura", "中山": "Nakayama",
    "和田": "Wada", "石田": "Ishida", "森田": "Morita", "上田": "Ueda", "原": "Hara", "内田": "Uchida",
    "柴田": "Shibata", "酒井": "Sakai", "宮崎": "Miyazaki", "横山": "Yokoyama", "高木": "Takagi", "安藤": "Ando",
    "宮本": "Miyamoto", "大野": "Ono", "島田": "Shimada", "谷口": "Taniguchi", "今井": "Imai", "丸山": "Maruyama",
    "高田": "Takada", "河野": "Kono", "藤本": "Fujimoto", "小島": "Kojima", "武田": "Takeda", "村田": "Murata",
    "上野": "Ueno", "杉山": "Sugiyama", "増田": "Masuda", "平野": "Hirano", "大塚": "Otsuka", "菅": "Suga",
    "岸田": "Kishida", "石破": "Ishiba", "麻生": "Aso", "小泉": "Koizumi", "鳩山": "Hatoyama", "野田": "Noda",
    "高市": "Takaichi", "茂木": "Motegi", "林田": "Hayashida", "岩屋": "Iwaya", "枝野": "Edano", "小池": "Koike",
    "千葉": "Chiba", "岩崎": "Iwasaki", "桜井": "Sakurai", "木下": "Kinoshita", "野口": "Noguchi", "松尾": "Matsuo",
    "新井": "Arai", "田辺": "Tanabe", "大西": "Onishi", "久保": "Kubo", "川崎": "Kawasaki", "浜田": "Hamada",
}  # fmt: skip

# The sounds (alphabet of `sounds`) that Chinese press means by a character in a foreign name: 斯 is s, not si.
_HAN_SOUNDS: Final = """
s 斯 絲 丝 思 司|t 特|k 克|d 德|f 夫 弗|r 尔 爾|m 姆|p 普 浦|g 格|b 布|c 茨 次|z 兹 茲 兹|h 赫|S 什 施 許 许
C 奇 契|n 恩|v 伏|Ji 吉 姬|a 阿 亚 亞 娅 婭|ya 雅|o 奥 奧 欧 歐|e 埃 厄 艾 愛 爱|i 伊 依|u 乌 烏|yu 尤
ye 耶 叶 葉|yo 约 約|Jo 乔 喬|Ju 朱 茱|Je 杰 傑 哲|Ja 贾 賈|Jen 珍 詹 簡 简|la 拉 菈|le 莱 萊 勒 雷 蕾
li 利 里 莉 李 丽 麗 理 黎 裡|lo 罗 羅 洛|lu 卢 盧 鲁 魯 路 露|lan 兰 蘭 朗 蓝 藍|len 伦 倫|lin 林 琳
ron 龙 龍 隆 荣 榮|lei 雷|ma 马 馬 玛 瑪|me 梅 美|mi 米 密|mo 莫|mu 穆 慕|man 曼|men 门 門|min 明|mon 蒙
mor 摩 默|na 纳 納 娜 那|ne 内 內 奈|ni 尼 妮|no 诺 諾|nu 努|nan 南 楠|ba 巴|be 贝 貝 伯|bi 比 碧|bo 博 波|bu 布
ban 班|ben 本 彬|bai 拜|pa 帕|pe 佩|pi 皮|po 珀|pan 潘|pen 彭|fa 法|fe 费 費|fi 菲|fo 福 佛|fu 富|fin 芬
fan 凡 范 範|fran 弗|va 瓦|ve 韦 韋|vi 维 維 威|wo 沃|wa 华 華|wan 万 萬|wen 文 温 溫|won 翁|da 达 達 妲
de 德 黛|di 迪 狄 蒂 帝|do 多|du 杜|dan 丹|din 丁|don 敦 顿 頓 东 東 唐|ta 塔|te 泰|ti 提 堤|to 托|tu 图 圖
tan 坦 唐|ten 滕|tin 廷 汀|ton 通 顿|tai 泰|ka 卡|ke 凱 凯|ki 基|ko 科 柯|ku 库 庫|kan 坎|ken 肯|kin 金
kon 孔 康|kai 凯 凱|ga 加|ge 盖 蓋|gi 吉|go 戈 哥 高|gu 古 顾|gan 甘|gen 根|gon 冈 岡|ha 哈|he 赫|hi 希|ho 霍
hu 胡|han 汉 漢 翰|hen 亨|hai 海|hei 黑|hon 洪|hiu 休|sa 萨 薩 莎|se 塞|si 西|so 索|su 苏 蘇|san 桑 山|sen 森
sin 辛|son 松 宋 遜 逊|Sa 沙|Se 谢 謝 舍|Si 希|So 肖 蕭|Su 舒|San 尚 香|Sen 申 深|za 扎|ze 泽 澤|zi 齐|zo 佐
zu 祖|ca 察|ce 策|Ca 恰|Ce 切|Cu 丘 邱|Can 昌|Cin 钦 琴|Zan 让 讓|Ze 热 熱|yan 扬 楊 延|en 恩|an 安|in 因 英
un 温
"""
HAN_SOUNDS: Final[dict[str, tuple[str, ...]]] = {}
for _entry in _HAN_SOUNDS.replace("\n", "|").split("|"):
    _sound, *_chars = _entry.split() or [""]
    for _char in _chars:
        HAN_SOUNDS[_char] = (*HAN_SOUNDS.get(_char, ()), _sound)
