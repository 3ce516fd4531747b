"""A third list: later authors and venues that are not those of the record, and what only looks so."""

from __future__ import annotations

from .planted import AUTHOR, Line, people
from .works import Repository, Work

VENUE = AUTHOR
ICASSP = "2021 IEEE International Conference on Acoustics, Speech and Signal Processing (ICASSP)"
TASLP = "IEEE/ACM Transactions on Audio, Speech, and Language Processing"
BEES = people("Almeida, Rita; Brandt, Otto; Chaudhary, Nisha; Dufour, Luc")
OWLS = people("Ekström, Lars; Fujimoto, Ren; Gallagher, Nora")
FROGS = people("Haugen, Siri; Ibáñez Ruiz, Pilar; Jeong, Min-ho")
WOLVES = people("Kuznetsov, Ivan; Lefebvre, Anne; Moretti, Carlo")
SEALS = (("SealNet Consortium", ""), ("Nkosi", "Thandi"), ("Oyelaran", "Bola"))
PAIR = people("Pérez, Marta; Quist, Jan")

WORKS = [
    Work("Swarm Localization from Two Microphones", BEES, 2021, "10.1109/icassp.2021.101", container=ICASSP, page="771-775", volume="1"),
    Work("Call Detection in Dense Forest Recordings", OWLS, 2020, "10.21437/interspeech.2020-102", container="Interspeech 2020", page="2231-2235", volume="1"),
    Work("Chorus Separation with Permuted Losses", FROGS, 2019, "10.1109/taslp.2019.103", container=TASLP, kind="journal-article", volume="27", page="411-423"),
    Work("Howl Tracking with Phase Vocoders", WOLVES, 2018, "10.1016/j.specom.2018.104", container="Speech Communication", kind="journal-article", volume="99", page="31-44"),
    Work("Underwater Codebooks for Seal Barks", SEALS, 2022, "10.18653/v1/2022.findings-emnlp.105", container="Findings of the Association for Computational Linguistics: EMNLP 2022", page="3001-3012", volume="1"),
    Work("Migration Maps from Radar and Song", BEES, 2021, arxiv="2103.20001", formal="10.1007/978-3-030-1_106"),
    Work("Migration Maps from Radar and Song", people("Almeida, Rita; Brandt, Otto; Chaudhary, Nisha; Rao, Kiran"), 2022, "10.1007/978-3-030-1_106", container="Lecture Notes in Computer Science"),
    Work("Reef Clicks as Weak Labels", PAIR, 2021, "10.1109/icassp.2021.107", container=ICASSP, page="51-55", volume="1"),
    Work("Nest Counting by Ear and by Eye", OWLS, 2021, "10.1109/cvprw.2021.108", container="2021 IEEE/CVF Conference on Computer Vision and Pattern Recognition Workshops (CVPRW)"),
    Work("Hive Temperature from Hum", WOLVES, 2019, "10.1145/kdd.109", container="Proceedings of the 25th ACM SIGKDD International Conference on Knowledge Discovery & Data Mining"),
]  # fmt: skip
REPOSITORIES: dict[str, Repository] = {}

SWARM = "[Swarm localization from two microphones](https://doi.org/10.1109/icassp.2021.101)"
LINES = (
    Line("## Sounds\n"),
    # another person among the later authors
    Line(f"- Almeida, R., Brandt, O., Yilmaz, S., & Dufour, L. (2021). {SWARM}. In ICASSP (pp. 771-775). IEEE.", AUTHOR),
    Line('- L. Ekström, R. Fujimoto, and P. Zielinska, "Call detection in dense forest recordings," in Interspeech, 2020, pp. 2231-2235, doi: 10.21437/interspeech.2020-102.', AUTHOR),
    Line("- HAUGEN S, WOJCIK T, JEONG M. Chorus separation with permuted losses[J]. IEEE/ACM Transactions on Audio, Speech, and Language Processing, 2019, 27: 411-423. https://doi.org/10.1109/taslp.2019.103", AUTHOR),
    # another venue
    Line("- Almeida, R., Brandt, O., Chaudhary, N., & Dufour, L. (2021). Swarm localization from two microphones. In Interspeech 2021 (pp. 771-775). ISCA. https://doi.org/10.1109/icassp.2021.101", VENUE, "two conferences"),
    Line('- L. Ekström, R. Fujimoto, and N. Gallagher, "Call detection in dense forest recordings," in Proc. IEEE Int. Conf. Acoust., Speech Signal Process. (ICASSP), 2020, pp. 2231-2235, doi: 10.21437/interspeech.2020-102.', VENUE, "by its acronym"),
    Line("- Haugen, S., Ibáñez Ruiz, P., & Jeong, M. (2019). Chorus separation with permuted losses. IEEE Signal Processing Letters, 27, 411-423. https://doi.org/10.1109/taslp.2019.103", VENUE, "two journals"),
    Line("- Kuznetsov, I., Lefebvre, A., & Moretti, C. (2018). Howl tracking with phase vocoders. In Interspeech (pp. 31-44). https://doi.org/10.1016/j.specom.2018.104", VENUE, "a conference, on the article's page"),
    Line("- Kuznetsov, I., Lefebvre, A., & Moretti, C. (2019). Hive temperature from hum. In Proceedings of the AAAI Conference on Artificial Intelligence (pp. 1-9). https://doi.org/10.1145/kdd.109", VENUE),
    Line("\n## Further sounds\n"),
    # what only looks like a defect
    Line(f"- Almeida, R., Brandt, O., Chaudhari, N., & Dufour, L. (2021). {SWARM}. In Proc. ICASSP (pp. 771-775). IEEE.", (), "another spelling"),
    Line(f"- Almeida, R., Brandt, O., Sharma, N., & Dufour, L. (2021). {SWARM}. In ICASSP (pp. 771-775). IEEE.", (), "a name after a marriage"),
    Line(f"- Almeida, R., Brandt, O., & Dufour, L. (2021). {SWARM}. In ICASSP (pp. 771-775). IEEE.", (), "one left out"),
    Line(f"- Almeida, R., Brandt, O., ... & Yilmaz, S. (2021). {SWARM}. In ICASSP (pp. 771-775). IEEE.", (), "elided"),
    Line(f"- Almeida, R., Chaudhary, N., Brandt, O., & Dufour, L. (2021). {SWARM}. In ICASSP (pp. 771-775). IEEE.", (), "in another order"),
    Line(f"- Almeida, R., Otto, B., Nisha, C., & Dufour, L. (2021). {SWARM}. In ICASSP (pp. 771-775). IEEE.", (), "given names first"),
    Line("- Haugen, S., Ruiz, P. I., & Chung, M.-H. (2019). Chorus separation with permuted losses. IEEE/ACM Trans. Audio, Speech, Lang. Process., 27, 411-423. https://doi.org/10.1109/taslp.2019.103", (), "a compound name, another romanization, an abbreviated venue"),
    Line("- SealNet Consortium, Nkosi, T., & Oyelaran, B. (2022). Underwater codebooks for seal barks. In EMNLP (pp. 3001-3012). https://doi.org/10.18653/v1/2022.findings-emnlp.105", (), "findings of the conference, and a group"),
    Line("- Nkosi, T., Oyelaran, B., & Zulu, P. (2022). Underwater codebooks for seal barks. In ACL (pp. 3001-3012). https://doi.org/10.18653/v1/2022.findings-emnlp.105", (), "a joint name"),
    Line("- Almeida, R., Brandt, O., Chaudhary, N., & Rao, K. (2021). [Migration maps from radar and song](https://arxiv.org/abs/2103.20001). arXiv preprint arXiv:2103.20001.", ("published-preprint",), "an author of the published version"),
    Line("- Almeida, R., Brandt, O., Chaudhary, N., & Dufour, L. (2022). [Migration maps from radar and song](https://doi.org/10.1007/978-3-030-1_106). In ECCV (pp. 1-9). Springer.", AUTHOR, "an author of the preprint, beside the DOI of the publication; bound in lecture notes"),
    Line("- Pérez, M., & Zhou, Y. (2021). [Reef clicks as weak labels](https://doi.org/10.1109/icassp.2021.107). In ICASSP (pp. 51-55). IEEE.", (), "one name of two proves too little"),
    Line("- Ekström, L., Fujimoto, R., & Gallagher, N. (2021). [Nest counting by ear and by eye](https://doi.org/10.1109/cvprw.2021.108). In CVPR (pp. 1-9). IEEE.", (), "its workshops"),
    Line("- Kuznetsov, I., Lefebvre, A., & Moretti, C. (2018). [Howl tracking with phase vocoders](https://doi.org/10.1016/j.specom.2018.104). In Interspeech (pp. 1201-1205).", (), "the talk before the article"),
    Line("- Kuznetsov, I., Lefebvre, A., & Moretti, C. (2019). [Hive temperature from hum](https://doi.org/10.1145/kdd.109). In KDD (pp. 1-9). ACM.", (), "an acronym"),
    Line("- Kuznetsov, I., Lefebvre, A., & Moretti, C. (2019). [Hive temperature from hum](https://doi.org/10.1145/kdd.109). In Bioacoustics Summit (pp. 1-9). ACM.", (), "nobody knows that venue"),
)  # fmt: skip
