"""Which end of a venue is the place of a conference, as in `…, Toronto, ON, Canada`."""

from __future__ import annotations

from ...model import Span
from ...pattern import Pattern
from ...words import phrases, words
from ..draft import trimmed

_COUNTRIES = phrases("""
    argentina, australia, austria, belgium, brazil, bulgaria, canada, chile, china, colombia, croatia,
    cyprus, czech republic, czechia, denmark, dominican republic, egypt, england, estonia, ethiopia,
    finland, france, germany, greece, hong kong, hungary, iceland, india, indonesia, iran, ireland,
    israel, italy, japan, korea, latvia, lithuania, luxembourg, macau, malaysia, malta, mexico, monaco,
    morocco, netherlands, new zealand, norway, online, online event, peru, philippines, poland,
    portugal, prc, puerto rico, qatar, republic of korea, romania, russia, rwanda, saudi arabia,
    scotland, serbia, singapore, slovakia, slovenia, south africa, south korea, spain, sweden,
    switzerland, taiwan, thailand, the netherlands, tunisia, turkey, türkiye, uae, uk, u.k, ukraine,
    united arab emirates, united kingdom, united states, usa, u.s.a, us, vietnam, virtual, virtual
    event, virtual conference, wales
""")
_CITIES = phrases("""
    上海, 北京, 南京, 合肥, 哈尔滨, 天津, 广州, 成都, 杭州, 武汉, 沈阳, 深圳, 西安, 重庆, 東京, 京都, 大阪,
    서울,
    abu dhabi, amsterdam, athens, atlanta, austin, baltimore, bangkok, barcelona, beijing, berlin,
    bologna, bordeaux, boston, brighton, brisbane, brno, brussels, calgary, cambridge, cancun, cape
    town, chicago, columbus, copenhagen, dalian, dallas, denver, doha, dresden, dublin, edinburgh,
    florence, geneva, ghent, glasgow, granada, graz, grenoble, guangzhou, hamburg, hangzhou, hawaii,
    heidelberg, helsinki, honolulu, hyderabad, istanbul, jeju, jerusalem, kigali, kyoto, las vegas,
    leuven, lille, lisbon, london, long beach, los angeles, lyon, macao, madrid, marseille,
    melbourne, miami, milan, minneapolis, montreal, montréal, munich, nashville, new orleans, new
    york, nice, orlando, osaka, ottawa, oxford, paris, philadelphia, phoenix, pisa, pittsburgh,
    portland, prague, punta cana, rhodes, rio de janeiro, rome, salt lake city, san diego, san
    francisco, san juan, santa fe, santiago, são paulo, sapporo, seattle, seoul, shanghai, shenzhen,
    stockholm, stuttgart, sydney, taipei, tel aviv, tokyo, toronto, toulon, valencia, vancouver,
    venice, vienna, warsaw, washington, zurich, zürich
""")
_STATES = phrases("""
    alabama, alaska, alberta, arizona, arkansas, british columbia, california, colorado, connecticut,
    delaware, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana,
    maine, manitoba, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana,
    nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north dakota,
    nova scotia, ohio, oklahoma, ontario, oregon, pennsylvania, quebec, québec, rhode island,
    saskatchewan, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, west
    virginia, wisconsin, wyoming
""")
_COMMA = Pattern(", ")
_STATE_CODE = Pattern(r"[A-Z]{2}|D\.?C\.?|QLD|NSW|VIC|TAS|ACT")
_STATE_CODES = words("""
    AB AK AL AR AZ BC CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM
    NV NY OH OK ON OR PA QC RI SC SD TN TX UT VA VT WA WI WV WY
""")
_CITY = Pattern(r"[A-Z][\w'.-]+(?: (?:de |of |le |la )?[A-Z][\w'.-]+){0,3}")
_VENUE_WORDS = words("""
    acoustics acoustics, analysis applications audio communication communications computation computing
    conference control cybernetics engineering interspeech intelligence journal language learning
    letters machine man networks pattern processing recognition robotics science signal speech
    statistics symposium systems technology technologies theory transactions vision workshop workshops
    icassp
""")


def without_place(text: str, start: int, end: int) -> Span:
    """The range of a venue without the city, state and country at its end; its first part stays."""
    commas = [match.start() for match in _COMMA.finditer(text, start, end)]
    known = False
    dropped = 0
    while commas and dropped < 4:
        part = text[commas[-1] + 2 : end].strip(" .").strip("()")
        if not (_is_place(part) or (known and dropped < 3 and _is_city(part))):
            break
        known = _is_place(part)
        dropped += 1
        end = commas.pop()
    return trimmed(text, start, end, " ,.;")


def is_place(text: str) -> bool:
    """Whether every part between commas is a city, state or country."""
    parts = [part.strip(" .()") for part in text.split(",")]
    return any(map(_is_place, parts)) and all(_is_place(part) or _is_city(part) for part in parts)


def _is_place(part: str) -> bool:
    city, _, code = part.rpartition(" ")
    name = (city if code in _STATE_CODES and city[-1:].islower() else part).lower().split(" (")[0]
    return name in _COUNTRIES or name in _CITIES or name in _STATES or _STATE_CODE.fullmatch(part) is not None


def _is_city(part: str) -> bool:
    return _CITY.fullmatch(part.replace("’", "'")) is not None and not _VENUE_WORDS.intersection(
        part.lower().split()
    )
