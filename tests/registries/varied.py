"""A second list with planted defects: other fields, other shapes of entries, other spellings of names."""

from __future__ import annotations

from .planted import ARCHIVED, AUTHOR, MOVED, PLACE, RETRACTED, WRONG, YEAR, Line, people
from .works import Repository, Work

GRASP = people("Nakamura, Aoi; van der Meer, Pieter")
REEF = people("Fernández García, Lucía; O'Brien, Sean")
FLOW = people("Kowalski, Łukasz; Nowak, Zofia")
FEDERATED = people("Wang, Xiaoming; Li, Hua; Zhao, Min")
PROTEIN = people("Müller, Hans; Schröder, Eva")
RENDER = people("Hùng, Nguyễn Văn; de Souza, Ana")
MEMORY = people("Al-Rashid, Leila; Katz, Noa")
GRAPHS = people("Đorđević, Marko; Petrenko, Olena")
DEPTH = people("Yamada, Kenichi; Sato, Mei")
COLOUR = people("Taylor, James; Hughes, Amy")
KERNEL = people("Østergaard, Bjørn; Åkesson, Lena")
CYRILLIC = people("Чайковский, Сергей; Орлова, Анна")
CHINESE = people("Zhang, Wei; Li, Na")
MEDICAL = people("Haddad, Karim; Moreau, Élodie; Costa Silva, João")

TIP = "IEEE Transactions on Image Processing"
WORKS = [
    # arXiv
    Work("GraspField: Dense Affordances for Cluttered Bins", GRASP, 2022, arxiv="2206.10001"),
    Work("GraspField 2: Dense Affordances for Moving Bins", GRASP, 2023, arxiv="2308.10001"),
    Work("Zero-Shot Segmentation of Coral Reefs", REEF, 2023, arxiv="2303.10002"),
    Work("Learning Optical Flow Without Rendering", FLOW, 2019, arxiv="1905.10003"),
    Work("On the Convergence of Adaptive Federated Optimizers", FEDERATED, 2020, arxiv="2012.10004", updated=2022),
    Work("Scaling Laws for Protein Contact Prediction", PROTEIN, 2021, arxiv="2104.10005"),
    Work("A Survey of Neural Rendering for Microscopy", RENDER, 2022, arxiv="2211.10006"),
    Work("Transformers That Forget: Bounded Memory for Streaming Translation", MEMORY, 2023, arxiv="2301.10007"),
    Work(r"$\ell_1$-Regularized Pruning of $k$-Nearest Neighbor Graphs", GRAPHS, 2018, arxiv="1803.10008"),
    Work("Self-supervised Depth from Endoscopy Videos", DEPTH, 2021, arxiv="2109.10009"),
    Work("Colour Constancy for Autonomous Behaviour Modelling", COLOUR, 2020, arxiv="2005.10010"),
    Work("Quantum Kernels for Traffic Forecasting", KERNEL, 2020, arxiv="2007.10011", comment="This paper has been withdrawn"),
    Work("Provably Robust Watermarks for Point Clouds", PROTEIN, 2022, arxiv="2202.10012", comment="This submission has been withdrawn by the authors, as Lemma 4 is wrong"),
    Work("Fast Mixing of Langevin Samplers on Trees", GRAPHS, 2019, arxiv="1912.10013", comment="Paper withdrawn: a crucial error in the proof of Theorem 2"),
    Work("Leakage Detection from Reservoir Telemetry", COLOUR, 2021, arxiv="2103.10014", comment="Submitted to AAAI, withdrawn from review to extend the experiments"),
    Work("Benchmarks That Outlive Their Robots", DEPTH, 2021, arxiv="2106.10015", comment="Version 2 withdraws the claims of Section 5. 12 pages"),
    Work("Tactile Maps for Blind Manipulation", GRASP, 2020, arxiv="2009.10016"),
    Work("Language Models Draw Better Maps Than Cartographers", MEMORY, 2021, arxiv="2110.10017", abstract="We train a transformer on place names and roads. MapFormer predicts where the next street of a city runs."),
    Work("A Survey of Graph Learning", FLOW, 2020, arxiv="2004.10018"),
    Work("A Survey of Graph Learning", RENDER, 2021, arxiv="2107.10019"),
    Work("OpenMatter Technical Report", (("DeepMatter-AI", ""), ("Liu", "Aixin"), ("Feng", "Bei")), 2024, arxiv="2412.10020"),
    Work("Finetuning Vision-Language Models for Bird Counting", REEF, 2022, arxiv="2205.10021"),
    Work("Sparse Voxel Priors for Street Scenes", CHINESE, 2022, arxiv="2208.10022"),
    Work("Imitation Learning from Silent Films", KERNEL, 2021, arxiv="2101.10023"),
    Work("GraspField: Dense Affordances for Cluttered Bins", GRASP, 2022, "10.48550/arxiv.2206.10001", container="CoRR", dblp=True, crossref=False),
    # Crossref
    Work("Deep Learning for Retinal Screening: A Multicentre Trial", MEDICAL, 2021, "10.1016/s2589-7500(21)1", container="The Lancet Digital Health", kind="journal-article", updates=(("retraction", "10.1016/s2589-7500(22)9"),)),
    Work("RETRACTED ARTICLE: Gut Microbes and Sleep in Shift Workers", REEF, 2020, "10.1038/s41598-020-2", container="Scientific Reports", kind="journal-article", updates=(("retraction", "10.1038/s41598-021-9"),)),
    Work("Retraction Note: Gut Microbes and Sleep in Shift Workers", REEF, 2021, "10.1038/s41598-021-9", container="Scientific Reports", kind="journal-article", update_to="10.1038/s41598-020-2"),
    Work("Salt Intake and Memory in Older Adults", MEDICAL, 2018, "10.1002/alz.3", container="Alzheimer's & Dementia", kind="journal-article", updates=(("expression_of_concern", "10.1002/alz.39"),)),
    Work("Retraction Dynamics of Soft Robotic Tentacles", DEPTH, 2019, "10.1089/soro.2019.4", container="Soft Robotics", kind="journal-article"),
    Work("Attention Dynamics in Mice II: Sleep", PROTEIN, 2017, "10.1523/jn.2017.5", container="Journal of Neuroscience", kind="journal-article"),
    Work("Attention Dynamics in Mice I: Wakefulness", PROTEIN, 2016, "10.1523/jn.2016.4", container="Journal of Neuroscience", kind="journal-article"),
    Work("Statistical Physics of Inference: Thresholds and Algorithms", GRAPHS, 2016, "10.1080/adv.2016.6", container="Advances in Physics", kind="journal-article"),
    Work("A speech enhancement method based on the attention mechanism", CHINESE, 2019, "10.15949/j.cnki.7", container="Acta Acustica", kind="journal-article"),
    Work("Foundations of Pattern Recognition in Satellite Imagery", PROTEIN, 2014, "10.1007/978-3-642-8", container="Springer", kind="book"),
    Work("Medical Image Computing and Computer Assisted Intervention – MICCAI 2019", (), 2019, "10.1007/978-3-030-32239-7", container="Lecture Notes in Computer Science", kind="proceedings"),
    Work("Polyp Tracking with Deformable Memory", MEDICAL, 2019, "10.1007/978-3-030-32239-7_10", container="Lecture Notes in Computer Science"),
    Work("Rethinking Anchors for Aerial Detection", FEDERATED, 2021, "10.1109/tip.2020.11", container=TIP, kind="journal-article", online=2020, volume="30", page="1452-1463"),
    Work("Low-Light Denoising by Photon Counting", FLOW, 2019, "10.1109/tip.2019.12", container=TIP, kind="journal-article", volume="28", page="3301-3315"),
    Work("Hashing Fingerprints at the Border", COLOUR, 2021, "10.1109/icpr48806.2021.13", container="2020 25th International Conference on Pattern Recognition (ICPR)"),
    Work("Neural Codes for Cuneiform Tablets", KERNEL, 2020, "10.1007/978-3-030-37731-1_14", container="Lecture Notes in Computer Science"),
    Work("Wheel Slip Estimation on Regolith", CYRILLIC, 2018, "10.1134/s1064230718.15", container="Journal of Computer and Systems Sciences International", kind="journal-article"),
    Work("Dialect Atlases from Parliamentary Debates", people("Meer, Pieter van der; Nakamura, Aoi"), 2021, "10.18653/v1/2021.findings-acl.16", container="Findings of the Association for Computational Linguistics: ACL-IJCNLP 2021"),
    Work("Cross-Modal Retrieval of Recipes", RENDER, 2020, "10.1145/3394171.17", container="Proceedings of the 28th ACM International Conference on Multimedia"),
    Work("Weather Forecasting with Graph Networks on Icosahedra", GRASP, 2022, "10.1126/sci.18", container="Science", kind="journal-article", volume="376", page="1021-1026"),
    Work("Comment on “Weather Forecasting with Graph Networks on Icosahedra”", FLOW, 2023, "10.1126/sci.19", container="Science", kind="journal-article"),
    Work("Ionospheric Noise in Interferometric Stacks", people("Djordjević, Ana; Katz, Noa"), 2015, "10.1029/gl.20", container="Geophysical Research Letters", kind="journal-article"),
    Work("Sleep Staging from Radar", MEDICAL, 2022, "10.1101/2022.03.01.22271000", kind="posted-content", preprint_of="10.1038/npj.21"),
    Work("Sleep Staging from Radar", MEDICAL, 2023, "10.1038/npj.21", container="npj Digital Medicine", kind="journal-article", volume="6", page="44"),
    Work("Single-Cell Atlases of the Human Cornea", RENDER, 2021, "10.1101/2021.05.05.442000", kind="posted-content"),
    Work("Single-Cell Atlases of the Human Retina", RENDER, 2022, "10.1016/j.cell.22", container="Cell", kind="journal-article"),
]  # fmt: skip

REPOSITORIES = {
    "lab-old/graspkit": Repository("lab-new/graspkit"),
    "lab-old/flowkit": Repository("lab-new/FlowKit-2"),
    "solo/notes": Repository("team/notes", archived=True),
    "Person/Dotfiles.nvim".lower(): Repository("person/dotfiles"),
    "a-b/c_d": Repository("e-f/c_d"),
    "frozen/one": Repository("frozen/one", archived=True),
    "frozen/two": Repository("Frozen/Two", archived=True),
    "frozen/three.js": Repository("frozen/three.js", archived=True),
    "first/tool": Repository("first/tool"),
    "living/one": Repository("Living/One"),
    "living/mirror": Repository("living/mirror", pushed="2013-01-01T00:00:00Z"),
}

LINES = (
    Line("## Manipulation\n"),
    # wrong papers
    Line("- **Tactile Maps for Blind Manipulation** (2020)\n  - Aoi Nakamura, Pieter van der Meer\n  - [[Paper]](https://arxiv.org/abs/1905.10003)", WRONG),
    Line("- [Zero-Shot Segmentation of Coral Reefs](https://arxiv.org/abs/2205.10021), Lucía Fernández García, Sean O'Brien, 2023", WRONG, "another paper of the same people"),
    Line("- **Self-supervised Depth from Endoscopy Videos** (2021), K. Yamada and M. Sato [[pdf]](https://arxiv.org/pdf/2106.10015.pdf)", WRONG, "another paper of the same people"),
    Line('- H. Müller and E. Schröder, "Scaling laws for protein contact prediction," arXiv preprint arXiv:2105.11111, 2021.', (), "arXiv left the id out"),
    Line('- Ł. Kowalski and Z. Nowak, "Learning optical flow without rendering," arXiv preprint arXiv:2109.10009, 2019.', WRONG),
    Line("- [GraspField: Dense Affordances for Cluttered Bins](https://arxiv.org/abs/2308.10001), 2022", WRONG, "the follow-up: dblp knows the id"),
    Line("- Kowalski, Ł., & Nowak, Z. (2020). [A survey of graph learning](https://arxiv.org/abs/2107.10019). arXiv preprint arXiv:2107.10019.", WRONG, "the other survey of this title"),
    Line("- Hùng, N. V., & de Souza, A. (2020). Cross-modal retrieval of recipes. In Proceedings of the 28th ACM International Conference on Multimedia (pp. 1-9). https://doi.org/10.1134/s1064230718.15", WRONG),
    Line("- Müller, H., & Schröder, E. (2017). [Attention dynamics in mice II: Sleep](https://doi.org/10.1523/jn.2016.4). Journal of Neuroscience, 37(1), 1-9.", WRONG, "the first part"),
    Line("- [ICRA 2022] Imitation Learning from Silent Films. [paper](https://arxiv.org/abs/2208.10022)", WRONG),
    Line("- Wang X, Li H, Zhao M. Rethinking anchors for aerial detection[J]. IEEE Transactions on Image Processing, 2021, 30: 1452-1463. https://doi.org/10.1109/tip.2019.12", WRONG),
    Line("\n## Perception\n\n| Year | Paper | Venue | Code |\n|---|---|---|---|"),
    Line("| 2019 | [Low-Light Denoising by Photon Counting](https://doi.org/10.1109/tip.2020.11) | TIP | |", WRONG),
    Line("| 2019 | [Learning Optical Flow Without Rendering](https://arxiv.org/abs/1905.10003) | arXiv | [code](https://github.com/lab-old/flowkit) |", MOVED),
    Line("| 2022 | [GraspField](https://arxiv.org/abs/2206.10001) | RSS | [code](https://github.com/lab-old/graspkit) |", MOVED, "and the nickname of the paper"),
    Line("| 2023 | [Zero-Shot Segmentation of Coral Reefs](https://arxiv.org/abs/2303.10002v2) | arXiv | |", ()),
    Line("| 2023 | [Tactile Maps for Blind Manipulation](https://arxiv.org/abs/2009.10016) | ICRA | |", (), "a publication three years later"),
    Line("| 2016 | [Imitation Learning from Silent Films](https://arxiv.org/abs/2101.10023) | CoRL | |", YEAR),
    Line("\n## Learning\n"),
    # wrong years
    Line("- Taylor, J., & Hughes, A. (2023). [Hashing fingerprints at the border](https://doi.org/10.1109/icpr48806.2021.13). In 2020 25th International Conference on Pattern Recognition (ICPR) (pp. 1-8). IEEE.", YEAR),
    Line("- **Language Models Draw Better Maps Than Cartographers** (2018), L. Al-Rashid et al. [[pdf]](https://arxiv.org/pdf/2110.10017)", YEAR),
    Line("- Kowalski Ł, Nowak Z. Low-light denoising by photon counting[J]. IEEE Transactions on Image Processing, 2020, 28: 3301-3315. https://doi.org/10.1109/tip.2019.12", YEAR, "by one year"),
    Line('- A. Nakamura and P. van der Meer, "Weather forecasting with graph networks on icosahedra," Science, vol. 376, pp. 1021-1026, 2020. doi: 10.1126/sci.18', YEAR),
    # wrong volumes and pages
    Line("- Wang, X., Li, H., & Zhao, M. (2021). Rethinking anchors for aerial detection. IEEE Transactions on Image Processing, 30, 1425-1463. https://doi.org/10.1109/tip.2020.11", PLACE, "pages"),
    Line('- Ł. Kowalski and Z. Nowak, "Low-light denoising by photon counting," IEEE Transactions on Image Processing, vol. 29, no. 7, pp. 3301-3315, 2019. doi: 10.1109/tip.2019.12', PLACE, "volume"),
    Line("- Wang, X., Li, H., & Zhao, M. (2020). Rethinking anchors for aerial detection. IEEE Transactions on Image Processing, 30, 1-12. https://doi.org/10.1109/tip.2020.11", (), "pages of early access"),
    Line("- Nakamura, A., & van der Meer, P. (2022). Weather forecasting with graph networks on icosahedra. Science, 376(6597), 1021–1026. https://doi.org/10.1126/sci.18", (), "a dash in the pages"),
    # wrong first authors
    Line("- Petrenko, O., & Đorđević, M. (2016). Statistical physics of inference: Thresholds and algorithms. Advances in Physics, 65(5), 453-552. https://doi.org/10.1080/adv.2016.6", AUTHOR),
    Line("- [Colour Constancy for Autonomous Behaviour Modelling](https://arxiv.org/abs/2005.10010), Peter Johnson, Amy Hughes, 2020", AUTHOR),
    Line('- Q. Wang, H. Li, and M. Sun, "Neural codes for cuneiform tablets," in Lecture Notes in Computer Science, 2020, pp. 1-9. doi: 10.1007/978-3-030-37731-1_14', AUTHOR, "nobody of the record, and its title and year"),
    Line("- Zhao, M., Li, H., & Wang, X. (2021). Rethinking anchors for aerial detection. IEEE Transactions on Image Processing, 30, 1452-1463.", AUTHOR, "found by title and year"),
    Line("- Quimby, O., Li, H., & Zhao, M. (2021). Rethinking anchors for aerial detection. IEEE Transactions on Image Processing, 30, 1452-1463.", AUTHOR, "found by title, year and venue"),
    Line("- Kowalski, Ł., & Nowak, Z. (2016). Low-light denoising by photon counting. IEEE Transactions on Image Processing, 28, 3301-3315.", YEAR, "found by title, authors and venue"),
    # retracted and withdrawn
    Line("- Haddad, K., Moreau, É., & Costa Silva, J. (2021). [Deep learning for retinal screening: A multicentre trial](https://doi.org/10.1016/S2589-7500%2821%291). The Lancet Digital Health, 3(1), e1-e9.", RETRACTED),
    Line("- Fernández García, L., & O’Brien, S. (2020). Gut microbes and sleep in shift workers. Scientific Reports, 10, 1234.", RETRACTED, "found by title, year and first author"),
    Line("- Quantum kernels for traffic forecasting. [[arXiv]](https://arxiv.org/abs/2007.10011)", RETRACTED),
    Line("- [Provably Robust Watermarks for Point Clouds](https://arxiv.org/pdf/2202.10012v2.pdf) (2022)", RETRACTED),
    Line("- Djordjevic, M., & Petrenko, O. (2019). Fast mixing of Langevin samplers on trees. arXiv preprint arXiv:1912.10013.", RETRACTED),
    Line("\n## Tools\n"),
    Line("- [notes](https://github.com/solo/notes) - Moved, and closed there.", (*MOVED, *ARCHIVED)),
    Line("- [dotfiles](https://github.com/person/dotfiles.nvim) - Renamed.", MOVED),
    Line("- [c_d](https://www.github.com/A-B/c_d/tree/main) - Moved.", MOVED),
    Line("- [one](https://github.com/frozen/one#readme) - Closed.", ARCHIVED),
    Line("- [two](http://github.com/FROZEN/two.git) - Closed.", ARCHIVED),
    Line("- [three](https://github.com/frozen/three.js/) - Closed.", ARCHIVED),
    Line("- [tool](https://github.com/first/tool) - Moved once, and another has its name now."),
    Line("- [one](https://github.com/LIVING/one) - In capitals."),
    Line("- [mirror](https://github.com/living/mirror) - Quiet."),
    Line("\n## Further reading\n"),
    # what only looks like a defect
    Line("- Mueller, H., & Schroeder, E. (2021). [Scaling laws for protein contact prediction](https://arxiv.org/abs/2104.10005). arXiv preprint arXiv:2104.10005.", (), "ü and ö as ue and oe"),
    Line("- Xiaoming, W., Hua, L., & Min, Z. (2021). On the convergence of adaptive federated optimizers. arXiv preprint arXiv:2012.10004.", (), "family name for given name, between v1 and v3"),
    Line("- Wang Xiaoming, Li Hua, Zhao Min. Rethinking anchors for aerial detection[J]. IEEE Transactions on Image Processing, 2020, 30: 1452-1463. https://doi.org/10.1109/tip.2020.11", (), "early access"),
    Line("- Nguyen, V. H., & de Souza, A. (2022). [A survey of neural rendering for microscopy](https://arxiv.org/abs/2211.10006). arXiv preprint arXiv:2211.10006.", (), "the record's family name is the given name"),
    Line("- Alrashid, L., & Katz, N. (2023). Transformers that forget. arXiv preprint arXiv:2301.10007.", (), "subtitle dropped, hyphen dropped"),
    Line("- Djordjevic, M., & Petrenko, O. (2018). [L1-regularized pruning of k-nearest neighbor graphs](https://arxiv.org/abs/1803.10008). arXiv preprint arXiv:1803.10008.", (), "LaTeX in the record, đ as dj"),
    Line("- **l1-Regularized Pruning of k-Nearest Neighbour Graphs** (2018), M. Đorđević et al. [[pdf]](https://arxiv.org/pdf/1803.10008)", (), "the same"),
    Line("- [Color Constancy for Autonomous Behavior Modeling](https://arxiv.org/abs/2005.10010), Jim Taylor, Amy Hughes, 2020", (), "American spelling, a nickname"),
    Line("- [Leakage Detection from Reservoir Telemetry](https://arxiv.org/abs/2103.10014), 2021", (), "withdrawn from review"),
    Line("- [Benchmarks That Outlive Their Robots](https://arxiv.org/abs/2106.10015), 2021", (), "claims were withdrawn"),
    Line("- **Do Language Models Draw Maps? Pretraining for Place Graphs** (2021), L. Al-Rashid, N. Katz [[pdf]](https://arxiv.org/pdf/2110.10017)", (), "the title changed"),
    Line("- [The original paper on map drawing](https://arxiv.org/abs/2110.10017)", (), "in the words of the list's author"),
    Line("- [MapFormer: predicting the streets of cities](https://arxiv.org/abs/2110.10017), 2021", (), "in the words of the abstract"),
    Line("- [MapFormer as a service, free of charge](https://maps.example/) - Draws cities. [[paper]](https://arxiv.org/abs/2110.10017)", (), "a site, and the paper behind it"),
    Line("- DeepMatter-AI. (2024). OpenMatter technical report. arXiv preprint arXiv:2412.10020.", (), "a group"),
    Line("- Liu, A., Feng, B., et al. (2024). [OpenMatter technical report](https://arxiv.org/abs/2412.10020). arXiv preprint arXiv:2412.10020.", (), "the people of the group"),
    Line("- [Fine-Tuning Vision–Language Models for Bird Counting](https://arxiv.org/abs/2205.10021), 2022", (), "hyphen and dash"),
    Line("- Müller, H., & Schröder, E. (2017). Attention dynamics in mice 2: Sleep. Journal of Neuroscience, 37(1), 1-9. https://doi.org/10.1523/jn.2017.5", (), "2 for II"),
    Line("- Dordevic, M., & Petrenko, O. (2016). Statistical physics of inference – thresholds and algorithms. Advances in Physics, 65(5), 453-552. https://doi.org/10.1080/adv.2016.6", (), "a dash for the colon"),
    Line("- 张伟, 李娜. 基于注意力机制的语音增强方法[J]. 声学学报, 2019, 44(1): 1-9. https://doi.org/10.15949/j.cnki.7", (), "a record in English"),
    Line("- Müller, H., & Schröder, E. (2014). Grundlagen der Mustererkennung in Satellitenbildern. Springer. https://doi.org/10.1007/978-3-642-8", (), "a title in translation"),
    Line("- Haddad, K., Moreau, E., & Costa Silva, J. (2019). Polyp tracking with deformable memory. In Medical Image Computing and Computer Assisted Intervention (pp. 90-98). Springer. https://doi.org/10.1007/978-3-030-32239-7", (), "the DOI of the volume"),
    Line("- Taylor, J., & Hughes, A. (2020). [Hashing fingerprints at the border](https://doi.org/10.1109/icpr48806.2021.13). In 2020 25th International Conference on Pattern Recognition (ICPR) (pp. 1-8). IEEE.", (), "of 2020, held in 2021"),
    Line("- Oestergaard, B., & Aakesson, L. (2019). Neural codes for cuneiform tablets. In MMM (pp. 1-9). Springer. https://doi.org/10.1007/978-3-030-37731-1_14", (), "Ø as Oe, the year of the conference"),
    Line("- Chaikovsky, S., & Orlova, A. (2018). Wheel slip estimation on regolith. Journal of Computer and Systems Sciences International, 57(1), 1-9. https://doi.org/10.1134/s1064230718.15", (), "Cyrillic in the record"),
    Line("- van der Meer, P., & Nakamura, A. (2021). [Dialect atlases from parliamentary debates](https://aclanthology.org/2021.findings-acl.16). In Findings of ACL (pp. 1-9).", (), "the particle is with the given name"),
    Line("- Meer, P., & Nakamura, A. (2021). Dialect atlases from parliamentary debates. In Findings of ACL (pp. 1-9). https://doi.org/10.18653/v1/2021.findings-acl.16", (), "without the particle"),
    Line("- Nakamura, A., & van der Meer, P. (2022). [Weather forecasting with graph networks on icosahedra](https://doi.org/10.1126/sci.18). Science, 376, 1021-1026.", (), "there is a comment of that title"),
    Line("- Haddad, K., Moreau, E., & Silva, J. C. (2018). [Salt intake and memory in older adults](https://doi.org/10.1002/alz.3). Alzheimer's & Dementia, 14(1), 1-9.", (), "concern is no retraction"),
    Line("- Yamada, K., & Sato, M. (2019). [Retraction dynamics of soft robotic tentacles](https://doi.org/10.1089/soro.2019.4). Soft Robotics, 6(1), 1-9.", (), "tentacles"),
    Line("- Đorđević, A., & Katz, N. (2015). [Ionospheric noise in interferometric stacks](https://doi.org/10.1029/gl.20). Geophysical Research Letters, 42(1), 1-9.", (), "Dj for Đ in the record"),
    Line("- Haddad, K., Moreau, E., & Costa Silva, J. (2022). Sleep staging from radar. medRxiv. https://doi.org/10.1101/2022.03.01.22271000", ("published-preprint",)),
    Line("- Hùng, N. V., & de Souza, A. (2021). Single-cell atlases of the human cornea. bioRxiv. https://doi.org/10.1101/2021.05.05.442000", (), "the retina is another paper"),
)  # fmt: skip
