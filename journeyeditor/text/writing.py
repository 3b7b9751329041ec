"""Ways of writing told by the letters: which East Asian forms are meant, and how much leading a script needs."""

from __future__ import annotations

from journeyeditor.text.plain import Late, is_western

KANA = Late("[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
HANGUL = Late("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
EAST_ASIAN = Late("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
TALL = Late(
    "[\u0600-\u06ff\u0750-\u077f\u08a0-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\ufb50-\ufdff\ufe70-\ufefc]"
)
"""Scripts with marks above and below: Arabic, those of India and South East Asia."""

TALL_LEADING = 1.2
EAST_ASIAN_LEADING = 1.1
TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def writing_of(text: str, language: str) -> str:
    """`ja`, `ko`, `zh` or `zh-hant`: whose forms Han characters take in a text of a language (BCP 47)."""
    tag = language.lower()
    if tag.startswith(TRADITIONAL):
        return "zh-hant"
    own = tag.partition("-")[0]
    if own in ("ja", "ko", "zh"):
        return own
    return "ja" if KANA.pattern.search(text) else "ko" if HANGUL.pattern.search(text) else "zh"


def leading_factor(text: str) -> float:
    """What the leading of a text is multiplied by, for the scripts that occur in it."""
    if is_western(text):
        return 1.0
    if TALL.pattern.search(text):
        return TALL_LEADING
    return EAST_ASIAN_LEADING if EAST_ASIAN.pattern.search(text) else 1.0
