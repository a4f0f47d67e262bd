# ruff: noqa: E501
"""What `place_names` knows of each language, one line a language: letters, words for city and region, respelling."""

import re

LATIN = frozenset({"en", "vi", "de", "es", "fr", "it", "pt", "ro", "nl", "sv", "pl", "cs", "tr", "id", "sl"})
_DEVANAGARI = "\u0901-\u0903\u0905-\u090a\u090b\u090d\u090f-\u0911\u0913\u0914\u0915-\u0928\u092a-\u0930\u0932\u0935-\u0939\u093c\u093e-\u0943\u0945\u0947-\u0949\u094b-\u094d\u095b-\u095e"
LETTERS = {
    "uk": "А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’'",
    "ru": "А-Яа-яЁё",
    "bg": "А-ЪЬЮЯа-ъьюя",
    "el": "Α-ΡΣ-ΩΆΈΉΊΌΎΏα-ωάέήίόύώϊϋΐΰς",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
    "fa": "ءآؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی\u200c",
    "he": "א-ת׳'",
    "hi": _DEVANAGARI,
    "zh": "\u4e00-\u9fff",
    "ja": "\u4e00-\u9fff\u30a1-\u30fa\u30fc・ヶ",
    "ko": "가-힣",
}
"""The letters that names of a language are written in; anything else is another language of the same script."""
JOINTS = {"ja": "", "zh": "", "ko": " ", "ar": " ", "fa": " "}
FOREIGN = {
    "ru": re.compile(
        r"ъ(?![еёюя])|[жчшщ]ы|[гкх]ы|й[оа]|[аеиоуэюяы]э|[а-я]{2}эй?$|сь?ск$(?<!ск)|ъъ|^[ЫЬЪ]|ее$| ош$|^[^ -]+ский$"
    ),
    "uk": re.compile(
        r"[ыэёъ]|^[ИЬ]|ийи| ош$|^[^ -]+ський$|^(?:Зарічний|Лівобережний|Гірницький|Центрально-Міський)$| Район$"
    ),
    "hi": re.compile(r"[ःळॲॅ]|म्$|्$|ङ्|पूर$|झम|ह्या"),
    "he": re.compile(r"וּ|יי[אװ]|ווו|^אק|עק|קע|עס|סע|ער$|ען$|על$"),
    "zh": re.compile(r"[広沢浜県鉄竜亀桜栄塩気駅売斉黒温徳戸豊辺沖ヶ々]|街道|办事处"),
    "ar": re.compile(r"^ا?ل?مدينة "),
}
"""What no name of the language holds, though its letters are the language's."""
OWN = {
    "ru": "RU BY KZ KG", "uk": "UA", "el": "GR CY", "he": "IL PS", "fa": "IR AF TJ", "hi": "IN NP", "zh": "CN TW HK MO SG",
    "ja": "JP", "ko": "KR KP", "ar": "SA AE QA KW BH OM YE IQ SY JO LB PS EG LY TN DZ MA SD MR DJ SO KM EH",
    "de": "DE AT CH", "fr": "FR BE CH", "it": "IT CH", "es": "ES MX AR CO PE VE CL EC GT CU BO DO HN PY SV NI CR PR PA UY",
    "pt": "PT BR AO MZ", "ro": "RO MD", "nl": "NL BE", "sv": "SE", "pl": "PL", "cs": "CZ", "tr": "TR", "id": "ID",
    "en": "", "vi": "VN", "bg": "BG", "sl": "SI",
}  # fmt: skip
"""Countries whose places the language names itself."""
HAN_COUNTRIES = frozenset(["CN", "TW", "HK", "MO", "SG", "JP", "KR", "KP", "VN"])

QUALIFIERS = {
    "ru": r"^(?:город|г\.) | (?:город|область|край)$", "uk": r"^(?:місто|м\.) | (?:місто)$", "el": r"^(?:Δήμος|Πόλη) ",
    "ar": r"^(?:مدينة|ولاية|محافظة|مقاطعة|منطقة|إقليم|كانتون) | (?:أوبلاست)$", "fa": r"^(?:شهر|شهرستان|استان|ایالت) ",
    "he": r"^(?:העיר|מחוז|קנטון) ", "hi": r" (?:नगर|शहर|प्रांत|राज्य|ओब्लास्त|ओब्लास्ट|प्रीफेक्चर|कैन्टन)$",
    "zh": r"(?:(?<=..)(?:市|省|邦|县|縣|府|都|镇|鎮|乡|鄉|区|區)|(?<=...)州|维吾尔自治区|維吾爾自治區|壮族自治区|回族自治区|自治区|自治區|共和国|共和國)$",
    "ja": r"(?:(?<!^四日)(?<!^廿日)(?<=..)市$|(?<=[ァ-ヺー])州$|(?<=..)[省県府都]$|ウイグル自治区|チワン族自治区|回族自治区|自治区|自治共和国|共和国|自由州|特別市|広域市)$",
    "ko": r"(?: (?:시|성|주|현|부|도|지방|공화국|위구르 자치구|좡족 자치구|후이족 자치구|자치구|자치 공화국)|특별시|광역시|(?<=..)시)$",
    "de": r"^(?:Oblast|Präfektur|Provinz|Kanton|Autonome Gemeinschaft|Autonome Republik|Autonome Region) | \(Provinz\)$",
    "es": r"^(?:Óblast|Provincia|Prefectura|Cantón|Estado|República|República Autónoma|Región) (?:de (?:las? |los )?|del )",
    "fr": r"^(?i:oblast|province|préfecture|canton|État|république|république autonome|région) (?:de la |du |des |de |d[’'])",
    "it": r"^(?i:oblast’|provincia|prefettura|canton|cantone|stato|repubblica|repubblica autonoma|regione) (?:di |del |della |dell[’'])?",
    "pt": r"^(?:Oblast|Província|Prefeitura|Cantão|Estado|República|República Autónoma) (?:de |d[oa]s? )| \(cantão\)$",
    "ro": r"^(?i:regiunea|prefectura|provincia|cantonul|statul|republica|republica autonomă) ",
    "nl": r"^(?:Oblast|Prefectuur|Kanton|Provincie|Autonome Republiek|Republiek) (?:van de )?", "sv": r" (?:oblast|prefektur)$|^(?:Autonoma republiken|Kantonen|Delstaten) ",
    "pl": r"^(?:Prefektura|Prowincja|Kanton|Stan|Republika|Republika Autonomiczna) ", "cs": r"^(?i:prefektura|provincie|kanton|stát|republika|autonomní republika) ",
    "tr": r" (?:Oblastı|ili|Eyaleti|Kantonu|Cumhuriyeti|Özerk Cumhuriyeti|Bölgesi|\(bölge\))$", "id": r"^(?:Oblast|Prefektur|Provinsi|Kanton|Republik Otonom|Republik) ",
}  # fmt: skip
"""Words for city and region around a name."""
ADDED = {"zh": "市", "ja": "市", "ko": "시"}

CYRILLIC = [
    "а",
    "б",
    "в",
    "г",
    "д",
    "е",
    "ё",
    "ж",
    "з",
    "и",
    "й",
    "к",
    "л",
    "м",
    "н",
    "о",
    "п",
    "р",
    "с",
    "т",
    "у",
    "ф",
    "х",
    "ц",
    "ч",
    "ш",
    "щ",
    "ъ",
    "ы",
    "ь",
    "э",
    "ю",
    "я",
    "і",
    "ї",
    "є",
    "ґ",
]
RESPELT = {
    "de": "a b w g d e jo sch s i i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja i ji je g",
    "pl": "a b w g d e io ż z i j k ł m n o p r s t u f ch c cz sz szcz - y ' e ju ja i ji je g",
    "cs": "a b v g d e jo ž z i j k l m n o p r s t u f ch c č š šč - y - e ju ja i ji je g",
    "nl": "a b v g d e jo zj z i j k l m n o p r s t oe f ch ts tsj sj sjtsj - y - e joe ja i ji je g",
    "sv": "a b v g d e jo zj z i j k l m n o p r s t u f ch ts tj sj sjtj - y - e ju ja i ji je g",
    "fr": "a b v g d e io j z i ï k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia i ï ie g",
    "es": "a b v g d e io zh z i i k l m n o p r s t u f j ts ch sh sch - y - e yu ya i i ye g",
    "tr": "a b v g d e yo j z i y k l m n o p r s t u f h ts ç ş şç - ı - e yu ya i yi ye g",
    "ro": "a b v g d e io j z i i k l m n o p r s t u f h ț ci ș șci - î - e iu ia i i ie g",
    "id": "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g",
}
"""How the press of a language respells Russian and Ukrainian names, letter by letter of CYRILLIC."""
UKRAINIAN = {"г": "h", "и": "y"}

NEW_FORMS = str.maketrans(
    "廣縣國澤濱鐵臺靜德齊黑溫龍東陽關戶靑單號應廳圖團壽寶對寧遼龜櫻榮榮榛鹽賣顏觀齋學實寫將峽島嶋嶽",
    "広県国沢浜鉄台静徳斉黒温竜東陽関戸青単号応庁図団寿宝対寧遼亀桜栄栄榛塩売顔観斎学実写将峡島島岳",
)
"""Kanji as Japan writes them since 1946."""

WORDS = {
    "zh": (
        "大同 东方 東方 江山 安康 平安 和平 中山 永安 太平 光明 北海 大安 长寿 文山 通化 东海 東海 南海 建设 自由 胜利 勝利 成功 新城 金山 大城 南方 平原 高平 公主 天水 "
        "三明 百色 民主 长征 奋斗 联合 青年 关口 城中 东城 河东 大兴 兴华 大沙 四平 中和 太和 园林 桥头 连山 龙山 七宝 双桥 三河 三水 日照 白城 安定 安宁 尚志 正定 永定 天福 "
        "同仁 太白 新桥 定西 恒山 海城 旧城 恩典 海防 环球 女皇 大数 德比 阿拉 阿巴 天安 安达 巴中 长治 大理 南通 南平 南川 南城 南头 南津 南村 南票 山南 中卫 中衛 大庆 大慶 白银 "
        "白銀 海东 北区 港区 北市 湊市 本町 新北 三峡 三峽 巴南 巴生 德州 大东 大東 大和 市原 原市 四日 廿日 足立 一关 一関 大田 成田 出雲 宝安 寶安 河南 旅大 潮汕 浦西 樊城 新安 南浦"
    ),
    "ja": (
        "バス ナイス リール モロ ガス ルート コーク ベスト サン ポート カリ バリ ボス タラ パナ メール モール カラ メッツ サラ アラー ソフト パーム マン ハム デルタ ボー プール レオン コロナ ガナ "
        "日本 大和 平和 新城 北海 中央 中央区 北区 港区 大田区 本町 大同 安全 一宮 日立 豊田 三田 三田町 鈴鹿 大野 小野 福山 高橋 松山 山形 秋葉 前田 本田 宇部 佐野 富田 和泉 太田 上田 池田 藤沢 春日 民主 "
        "河南 旅大 潮汕 樊城 天府 新安 宝安 宝山 松江 玉山 天水 中山 大東 大崎 東海 周南 小松 三島 荒川 飯塚 高岡 三郷 川西 立川 長岡 富士 府中 入間 相原 四日 廿日 四日市 廿日市 南干道 灯塔路 将官池 赫山区"
    ),
    "ko": (
        "공주 이천 경주 상주 고양 구미 사천 양산 화성 오산 광명 진주 동해 여주 진해 제천 원주 남양 안성 나주 수성 아산 시흥 김제 태백 바다 나라 사라 모두 도시 수도 안양 지난 주장 진장 진화 위해 기후 후에 해산 우파 "
        "시안 이창 이춘 구리 개성 개천 강령 백학 거제 기장 보이 모시 사천 선양 신주 우시 황산 안산 원산 이세 교사 다마 포산 고마 한중 양주 전주"
    ),
    "hi": "आगर सागर पाली सीकर चास नगर शहर कन्या सीधी आनंद धार मंडी पुरी",
    "fa": "ساری بابل خوی بم بهار شهر تور پرت وان لوم منا",
    "ar": "المدينة العاشر الشرق الوسطى المنصورة الجديدة البيضاء الزاوية الخمس كسل اب منا",
    "he": "מכה לוד אור יהודה רעות הוד חמה קום מסה גדה בלם מסרו",
}
"""Names that are also ordinary words or names of people, in scripts without capitals: not found bare."""
RARE = {"ru": "Орёл Орел Шахты Мирный Бор Сумы Ровно Находка Балашиха Волжский", "uk": "Рівне Суми Бар Находка", "tr": "Ordu Tokat Batman Ağrı Aydın Muş Van Isparta",
        "de": "Essen Singen Worms Münster Halle Hamm Siegen Bergen Fürth Trier", "nl": "Assen Ede Leiden Delft Best Zwolle", "pl": "Piła Police Chełm Konin Nysa", "cs": "Most Písek Tábor Kolín",
        "fr": "Tours Nice Lens Nantes Angers", "it": "Prato Como Bari Pisa Parma Rimini", "pt": "Porto Faro Lagos Fortaleza Recife Contagem Canoas", "es": "León Toledo Lugo",
        "sv": "Lund", "el": "Βόλος Δράμα", "ro": "Arad Brad", "id": "Batu Malang Padang Medan Bandar Tegal Metro"}  # fmt: skip
"""Names that are also ordinary words where capitals tell the two apart: not at the start of a sentence."""

GROUPINGS = {
    "002": "africa", "142": "asia", "150": "europe", "019": "americas", "419": "latin-america", "003": "north-america",
    "005": "south-america", "013": "central-america", "143": "central-asia", "030": "east-asia", "035": "southeast-asia",
    "034": "south-asia", "145": "west-asia", "151": "eastern-europe", "154": "northern-europe", "039": "southern-europe",
    "155": "western-europe", "015": "north-africa", "011": "west-africa", "014": "east-africa", "017": "central-africa",
    "018": "southern-africa", "202": "sub-saharan-africa", "009": "oceania", "EZ": "eurozone",
}  # fmt: skip
"""UN M49 groupings of CLDR that are areas of the registry."""
CITY_STATES = {
    "CN-BJ": "CN/beijing", "CN-SH": "CN/shanghai", "CN-TJ": "CN/tianjin", "CN-CQ": "CN/chongqing", "KR-11": "KR/seoul",
    "KR-26": "KR/busan", "KR-27": "KR/daegu", "KR-28": "KR/incheon", "KR-29": "KR/gwangju", "KR-30": "KR/daejeon",
    "RU-MOW": "RU/moscow", "RU-SPE": "RU/saint-petersburg", "UA-30": "UA/kyiv", "UA-40": "UA/sevastopol",
    "MX-CMX": "MX/mexico-city", "DE-BE": "DE/berlin", "DE-HH": "DE/hamburg", "DE-HB": "DE/bremen", "AT-9": "AT/vienna",
    "CH-GE": "CH/geneva", "CH-ZH": "CH/zurich", "VN-HN": "VN/hanoi", "VN-SG": "VN/ho-chi-minh-city",
}  # fmt: skip
"""Regions that are a city."""
QUALIFIED = re.compile(r" (?:Oblast|Krai|Province|Prefecture|State|Governorate|Metropolis|\(.+\))$")


MARKS = {
    "de": "ÄÖÜäöüß", "fr": "ÀÂÇÈÉÊËÎÏÔŒÛÙàâçèéêëîïôœûù", "it": "ÀÈÉÌÒÙàèéìòù", "es": "ÁÉÍÑÓÚÜáéíñóúü",
    "pt": "ÁÂÃÀÇÉÊÍÓÔÕÚáâãàçéêíóôõú", "ro": "ĂÂÎȘȚăâîșț", "nl": "ëïéë", "sv": "ÅÄÖåäöé", "pl": "ĄĆĘŁŃÓŚŹŻąćęłńóśźż",
    "cs": "ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽáčďéěíňóřšťúůýž", "tr": "ÇĞİÖŞÜçğıöşüâ", "id": "",
}  # fmt: skip
