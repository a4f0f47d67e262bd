"""Words of a language for the concepts, proposed from parallel sentences; `learn.learn_column` is the whole flow."""
