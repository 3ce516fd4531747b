"""A list with planted defects and with what only looks like one, and the registries that know better."""

from __future__ import annotations

from typing import NamedTuple

from .works import Repository, Work


class Line(NamedTuple):
    """An entry of the list, the rules that must report it, and why."""

    text: str
    rules: tuple[str, ...] = ()
    why: str = ""


def people(names: str) -> tuple[tuple[str, str], ...]:
    """`Family, Given; Family, Given`."""
    pairs = (name.split(", ") for name in names.split("; "))
    return tuple((family, given) for family, given in pairs)


WRONG = ("wrong-paper-link",)
YEAR = AUTHOR = PLACE = ("citation-mismatch",)
RETRACTED = ("retracted-paper",)
ARCHIVED = ("archived-repository",)
MOVED = ("moved-link",)

A = people("Olsson, Maja; Petrov, Ivan; Tanaka, Yui")
B = people("Okafor, Chidi; Lindqvist, Per")
C = people("Marchetti, Giulia; Rossi, Luca; Bianchi, Sara")
D = people("Le Roux, Jean; Dupont, Marie")
E = people("Matějka, Pavel; Plchot, Oldřich")
F = people("Smith, Robert; Jones, Katherine")
G = people("Zhang, Wei; Liu, Yang; Chen, Hao")
H = people("Müller, Jörg; Weiß, Anke")

WORKS = [
    # arXiv
    Work("Sparse Gated Attention for Streaming Keyword Spotting", A, 2021, arxiv="2101.00001"),
    Work("A Large Corpus of Bird Song Recordings from Wetlands", B, 2020, arxiv="2002.00002"),
    Work("Contrastive Pretraining for Low-Resource Phoneme Alignment", C, 2022, arxiv="2203.00003"),
    Work("Neural Beamforming with Learned Steering Vectors", D, 2019, arxiv="1904.00004"),
    Work("Diffusion Vocoders Without Noise Schedules", G, 2023, arxiv="2305.00005"),
    Work("Speaker Counting in Overlapped Meetings", E, 2018, arxiv="1806.00006"),
    Work("Graph Matching for Cross-Lingual Lexicon Induction", F, 2017, arxiv="1707.00007"),
    Work("Prosody Transfer from Three Seconds of Speech", H, 2021, arxiv="2108.00008"),
    Work("Unsupervised Segmentation of Surgical Videos", B, 2022, arxiv="2209.00009"),
    Work("WaveLite: Compact Audio Codecs on Microcontrollers", C, 2023, arxiv="2310.00010"),
    Work("Voice Anonymization by Orthogonal Rotation of Embeddings", A, 2022, arxiv="2201.00011"),
    Work("Cats and Dogs in Acoustic Scenes: A Benchmark", F, 2021, arxiv="2111.00012"),
    Work("Learning to Rank Microphones in Ad-Hoc Arrays", D, 2020, arxiv="2010.00013"),
    Work("On the Stability of Recurrent Noise Suppressors", G, 2019, arxiv="1909.00014", comment="This paper has been withdrawn by the authors due to an error in Section 3"),
    Work("Estimating Room Volume from Blind Recordings", H, 2018, arxiv="1811.00015", comment="Withdrawn. The data were labelled wrongly"),
    Work("Emotion Recognition Across Nine Corpora", E, 2020, arxiv="2006.00016", comment="withdrawn by arXiv administrators: text overlap"),
    Work("Tokens Are All You Speak", C, 2021, arxiv="2105.00017", comment="Withdrawn from ICLR 2022, 14 pages"),
    Work("Parallel-Data-Free Voice Conversion Using Cycle-Consistent Networks", A, 2017, arxiv="1711.00018"),
    Work("MelodyMixer: Text-Conditioned Music Generation in the Latent Space of Autoencoders", B, 2023, arxiv="2302.00019"),
    Work("Deep Learning", G, 2015, "10.1038/nature00001", container="Nature", kind="journal-article"),
    Work("Deep Learning", H, 2016, "10.7551/mit.00002", container="MIT Press", kind="book"),
    Work("Sparse Attention for Streaming Wake Words", A, 2022, "10.48550/arxiv.2207.00001", container="CoRR", dblp=True, crossref=False),
    # Crossref
    Work("Deep Codes for Genomes: Part I", people("Lindqvist, Per; Okafor, Chidi"), 2019, "10.1093/bio/1", container="Bioinformatics", kind="journal-article"),
    Work("Deep Codes for Genomes: Part II", people("Lindqvist, Per; Okafor, Chidi"), 2020, "10.1093/bio/2", container="Bioinformatics", kind="journal-article"),
    Work("Robust Pitch Tracking in Reverberant Rooms", A, 2019, "10.1109/taslp.2019.1", container="IEEE/ACM Transactions on Audio, Speech, and Language Processing", kind="journal-article"),
    Work("End-to-End Punctuation Restoration for Spoken Dialogues", B, 2020, "10.21437/interspeech.2020-2", container="Interspeech 2020"),
    Work("Hierarchical Softmax Revisited for Open-Vocabulary Recognition", C, 2018, "10.1109/icassp.2018.3", container="2018 IEEE International Conference on Acoustics, Speech and Signal Processing (ICASSP)"),
    Work("Source Separation by Deep Clustering of Time-Frequency Bins", D, 2016, "10.1109/icassp.2016.4", container="2016 IEEE International Conference on Acoustics, Speech and Signal Processing (ICASSP)"),
    Work("Speaker Embeddings from Frame-Level Uncertainty", E, 2021, "10.1109/lsp.2021.5", container="IEEE Signal Processing Letters", kind="journal-article"),
    Work("Dialogue State Tracking with Sparse Memories", F, 2019, "10.18653/v1/p19-1006", container="Proceedings of the 57th Annual Meeting of the Association for Computational Linguistics"),
    Work("Adversarial Examples for Spoken Passwords", G, 2020, "10.1145/3372297.7", container="Proceedings of the 2020 ACM SIGSAC Conference on Computer and Communications Security"),
    Work("Acoustic Cues of Parkinsonian Speech", H, 2017, "10.1016/j.csl.2017.8", container="Computer Speech & Language", kind="journal-article", updates=(("retraction", "10.1016/j.csl.2019.88"),)),
    Work("RETRACTED: Voice Biomarkers of Sleep Deprivation", A, 2018, "10.1371/journal.pone.9", container="PLOS ONE", kind="journal-article", updates=(("retraction", "10.1371/journal.pone.99"),)),
    Work("A Corrected Study of Vowel Spaces", B, 2016, "10.1121/1.10", container="The Journal of the Acoustical Society of America", kind="journal-article", updates=(("correction", "10.1121/1.1010"),)),
    Work("A Corrected Study of Vowel Spaces", B, 2017, "10.1121/1.1010", container="The Journal of the Acoustical Society of America", kind="journal-article", update_to="10.1121/1.10"),
    Work("Early Access Learning of Room Impulse Responses", C, 2021, "10.1109/taslp.2020.11", container="IEEE/ACM Transactions on Audio, Speech, and Language Processing", kind="journal-article", online=2020),
    Work("Wide Context Encoders: Long Recordings Made Tractable for Small Devices", D, 2022, "10.1109/slt.2022.12", container="2022 IEEE Spoken Language Technology Workshop (SLT)"),
    Work("Phase Unwrapping for Complex Spectrogram Masks", E, 2019, "10.1109/lsp.2019.13", container="IEEE Signal Processing Letters", kind="journal-article"),
    Work("Turn Taking in Multi-Party Conversations", F, 2018, "10.1145/3242969.14", container="Proceedings of the 20th ACM International Conference on Multimodal Interaction"),
    Work("Formant Estimation with Gaussian Processes", H, 2015, "10.1016/j.specom.2015.15", container="Speech Communication", kind="journal-article"),
    Work("Multilingual Bottleneck Features for Query by Example", people("van den Berg, Anna; García Márquez, José"), 2016, "10.1109/slt.2016.16", container="2016 IEEE Spoken Language Technology Workshop (SLT)"),
    Work("A Data Set of Whispered Commands", F, 2020, "10.5281/zenodo.17", container="Zenodo", crossref=False, datacite=True),
]  # fmt: skip

REPOSITORIES = {
    "oldhome/one": Repository("newhome/one"),
    "oldhome/two": Repository("oldhome/two-ng"),
    "oldhome/three": Repository("newhome/three"),
    "oldhome/four": Repository("newhome/four-next"),
    "oldhome/five": Repository("newhome/five"),
    "closed/one": Repository("closed/one", archived=True),
    "closed/two": Repository("closed/two", archived=True),
    "closed/three": Repository("closed/three", archived=True),
    "closed/four": Repository("closed/four", archived=True),
    "alive/case": Repository("Alive/Case"),
    "alive/old": Repository("alive/old", pushed="2012-01-01T00:00:00Z"),
}

LINES = (
    # ten wrong ids
    Line("[Sparse Gated Attention for Streaming Keyword Spotting](https://arxiv.org/abs/2002.00002), 2021", WRONG),
    Line("[A Large Corpus of Bird Song Recordings from Wetlands](https://arxiv.org/pdf/2203.00003.pdf), 2020", WRONG),
    Line("**Neural Beamforming with Learned Steering Vectors** (2019), J. Le Roux et al. [[pdf]](http://arxiv.org/pdf/2305.00005v1)", WRONG),
    Line("Zhang, W., Liu, Y., & Chen, H. (2023). Diffusion vocoders without noise schedules. arXiv preprint arXiv:1806.00006.", WRONG),
    Line("Smith, R., & Jones, K. (2017). Graph matching for cross-lingual lexicon induction. arXiv preprint arXiv:2209.00009.", WRONG),
    Line("[Prosody Transfer from Three Seconds of Speech](https://doi.org/10.1109/lsp.2019.13) (2021)", WRONG),
    Line("Okafor, C., & Lindqvist, P. (2020). [End-to-end punctuation restoration for spoken dialogues](https://doi.org/10.1109/icassp.2016.4). In Interspeech 2020 (pp. 1-5).", WRONG),
    Line("[Unsupervised Segmentation of Surgical Videos](https://www.arxiv.org/abs/1707.00007), 2022", WRONG),
    Line('M. Olsson, I. Petrov and Y. Tanaka, "Robust Pitch Tracking in Reverberant Rooms," IEEE/ACM Transactions on Audio, Speech, and Language Processing, vol. 27, pp. 1-9, 2019. [[doi]](https://doi.org/10.1016/j.specom.2015.15)', WRONG),
    Line("Deep learning. Müller, J., & Weiß, A. (2016). Deep Learning. MIT Press. https://doi.org/10.7551/mit.00002", (), "reused title, and the right one"),
    Line("Zhang, W., Liu, Y., & Chen, H. (2015). [Deep learning](https://doi.org/10.7551/mit.00002). Nature, 521, 436-444.", WRONG, "a book of the same title"),
    Line("Lindqvist, P., & Okafor, C. (2020). Deep codes for genomes: Part II. Bioinformatics, 36(1), 1-9. https://doi.org/10.1093/bio/1", WRONG, "the first part"),
    Line("[Sparse Attention for Streaming Wake Words](https://arxiv.org/abs/2101.00001), 2022", WRONG, "near titles by the same authors: dblp knows the other id"),
    # five wrong years
    Line("Le Roux, J., & Dupont, M. (2012). [Source separation by deep clustering of time-frequency bins](https://doi.org/10.1109/icassp.2016.4). In 2016 IEEE International Conference on Acoustics, Speech and Signal Processing (ICASSP) (pp. 31-35). IEEE.", YEAR),
    Line("Matějka, P., & Plchot, O. (2019). [Speaker embeddings from frame-level uncertainty](https://doi.org/10.1109/LSP.2021.5). IEEE Signal Processing Letters, 28, 1-5.", YEAR),
    Line("[Learning to Rank Microphones in Ad-Hoc Arrays](https://arxiv.org/abs/2010.00013), 2016", YEAR),
    Line("Smith, R., & Jones, K. (2015). Turn taking in multi-party conversations. In Proceedings of the 20th ACM International Conference on Multimodal Interaction (pp. 1-9). https://doi.org/10.1145/3242969.14", YEAR),
    Line("Marchetti, G., Rossi, L., & Bianchi, S. (2022). Hierarchical softmax revisited for open-vocabulary recognition. In 2018 IEEE International Conference on Acoustics, Speech and Signal Processing (ICASSP) (pp. 1-5). IEEE.", YEAR, "without an id: found by title, authors and venue"),
    # three wrong first authors
    Line("Chen, H., Liu, Y., & Zhang, W. (2020). [Adversarial examples for spoken passwords](https://doi.org/10.1145/3372297.7). In Proceedings of the 2020 ACM SIGSAC Conference on Computer and Communications Security (pp. 1-9).", AUTHOR),
    Line("**Speaker Counting in Overlapped Meetings** (2018), K. Novak et al. [[pdf]](https://arxiv.org/pdf/1806.00006)", AUTHOR),
    Line("Huber, J., & Weiß, A. (2015). Formant estimation with Gaussian processes. Speech Communication, 70, 1-9. https://doi.org/10.1016/j.specom.2015.15", AUTHOR),
    # two retractions, three withdrawals
    Line("Müller, J., & Weiß, A. (2017). [Acoustic cues of parkinsonian speech](https://doi.org/10.1016/j.csl.2017.8). Computer Speech & Language, 45, 1-9.", RETRACTED),
    Line("Olsson, M., Petrov, I., & Tanaka, Y. (2018). Voice biomarkers of sleep deprivation. PLOS ONE, 13, 1-9.", RETRACTED, "found by title, year and first author"),
    Line("[On the Stability of Recurrent Noise Suppressors](https://arxiv.org/abs/1909.00014), 2019", RETRACTED),
    Line("[Estimating Room Volume from Blind Recordings](https://arxiv.org/abs/1811.00015v1), 2018", RETRACTED),
    Line("Matějka, P., & Plchot, O. (2020). Emotion recognition across nine corpora. arXiv preprint arXiv:2006.00016.", RETRACTED),
    # five renamed and four archived repositories
    Line("[one](https://github.com/oldhome/one) - Toolkit.", MOVED),
    Line("[two](https://github.com/OldHome/Two/) - Toolkit.", MOVED),
    Line("[three](https://github.com/oldhome/three.git) - Toolkit.", MOVED),
    Line("[four](http://github.com/oldhome/four#readme) - Toolkit.", MOVED),
    Line("[five](https://www.github.com/oldhome/five/tree/master) - Toolkit.", MOVED),
    Line("[one](https://github.com/closed/one) - Toolkit.", ARCHIVED),
    Line("[two](https://github.com/closed/two) - Toolkit.", ARCHIVED),
    Line("[three](https://github.com/closed/three) - Toolkit.", ARCHIVED),
    Line("[four](https://github.com/closed/four) - Toolkit.", ARCHIVED),
    # what only looks like a defect
    Line("Lindqvist, P., & Okafor, C. (2019). Deep codes for genomes: Part I. Bioinformatics, 35(1), 1-9. https://doi.org/10.1093/bio/1", ()),
    Line("Smith, R., & Jones, K. (2018). Dialogue state tracking with sparse memories. In ACL (pp. 1-9). https://doi.org/10.18653/v1/p19-1006", (), "a conference of the year before its volume"),
    Line("Olsson, M., Petrov, I., & Tanaka, Y. (2018). [CycleVC: Non-parallel conversion of voices by cyclic adversaries](https://arxiv.org/abs/1711.00018). In EUSIPCO 2018 (pp. 1-5).", (), "the title changed between versions"),
    Line("[CycleVC: Non-parallel Voice Conversion Using Cycle-Consistent Adversarial Networks](https://arxiv.org/abs/1711.00018), 2017", (), "the same, and no authors"),
    Line("[Wide Context Encoders](https://doi.org/10.1109/slt.2022.12) (2022)", (), "subtitle dropped"),
    Line("Le Roux, J., & Dupont, M. (2022). [Wide context encoders](https://doi.org/10.1109/slt.2022.12). In 2022 IEEE Spoken Language Technology Workshop (SLT) (pp. 1-5).", (), "subtitle dropped"),
    Line("[MelodyMixer](https://arxiv.org/abs/2302.00019), 2023", (), "the nickname alone"),
    Line("[WaveLite-Tiny: Compact Audio Codecs on Microcontrollers](https://arxiv.org/abs/2310.00010), 2023", (), "another nickname"),
    Line("KWS-SGA: [Sparse Gated Attention for Streaming Keyword Spotting](https://arxiv.org/abs/2101.00001) (2021)", (), "a label"),
    Line("Okafor, C., & Lindqvist, P. (2016). A corrected study of vowel spaces. The Journal of the Acoustical Society of America, 139, 1-9.", (), "an erratum has the same title"),
    Line("Okafor, C., & Lindqvist, P. (2016). [A corrected study of vowel spaces](https://doi.org/10.1121/1.10). The Journal of the Acoustical Society of America, 139, 1-9.", (), "corrected is not retracted"),
    Line("Marchetti, G., Rossi, L., & Bianchi, S. (2020). [Early access learning of room impulse responses](https://doi.org/10.1109/taslp.2020.11). IEEE/ACM Transactions on Audio, Speech, and Language Processing.", (), "the year of early access"),
    Line("Marchetti, G., Rossi, L., & Bianchi, S. (2021). [Early access learning of room impulse responses](https://doi.org/10.1109/taslp.2020.11). IEEE/ACM Transactions on Audio, Speech, and Language Processing, 29, 1-9.", (), "the year of print"),
    Line("Zhang, W., Liu, Y., & Chen, H. (2015). Deep learning. Nature, 521, 436-444.", (), "two works of this title"),
    Line("Matejka, P., & Plchot, O. (2019). [Phase unwrapping for complex spectrogram masks](https://doi.org/10.1109/lsp.2019.13). IEEE Signal Processing Letters, 26, 1-5.", (), "without diacritics"),
    Line("Mueller, J., & Weiss, A. (2021). [Prosody transfer from three seconds of speech](https://arxiv.org/abs/2108.00008). arXiv preprint arXiv:2108.00008.", (), "ü as ue"),
    Line("Mueller, J., & Weiss, A. (2021). [Prosody transfer from three seconds of speech](https://arxiv.org/abs/2108.00008). arXiv.", (), "a citation that is hard to read"),
    Line("Bob Smith and Kate Jones. Cats and Dogs in Acoustic Scenes: A Benchmark. 2021. https://arxiv.org/abs/2111.00012", (), "nicknames of authors"),
    Line("van den Berg, A., & García Márquez, J. (2016). [Multilingual bottleneck features for query by example](https://doi.org/10.1109/slt.2016.16). In 2016 IEEE Spoken Language Technology Workshop (SLT) (pp. 1-5).", (), "particles"),
    Line("Roux, J. L., & Dupont, M. (2019). [Neural beamforming with learned steering vectors](https://arxiv.org/abs/1904.00004). arXiv preprint arXiv:1904.00004.", (), "a compound surname cut"),
    Line("[Deep Learning](https://doi.org/10.7551/mit.00002) (MIT Press 2016)", (), "a short title"),
    Line("[Tokens Are All You Speak](https://arxiv.org/abs/2105.00017), 2021", (), "withdrawn from a conference only"),
    Line("[Contrastive Pretraining for Low-Resource Phoneme Alignment](https://arxiv.org/abs/2203.00003) (Interspeech 2023)", (), "the publication's year"),
    Line("[Voice Anonymization by Orthogonal Rotation of Embedings](https://arxiv.org/abs/2201.00011), 2022", (), "a slip of the pen"),
    Line("Smith, R., & Jones, K. (2019). [Dialogue state tracking with sparse memories](https://aclanthology.org/P19-1006). In Proceedings of the 57th Annual Meeting of the Association for Computational Linguistics (pp. 1-9).", (), "asked by the Anthology's DOI"),
    Line("[A Data Set of Whispered Commands](https://doi.org/10.5281/zenodo.17) (2020)", (), "DataCite has it"),
    Line("[Speech Enhancement Survey of Everything](https://arxiv.org/abs/2999.99999), 2019", (), "arXiv left the id out"),
    Line("[Case](https://github.com/alive/case) - Only its capitals differ.", ()),
    Line("[Old](https://github.com/alive/old) - Finished long ago.", ()),
)  # fmt: skip
