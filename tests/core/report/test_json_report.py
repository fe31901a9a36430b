import copy
import json
from dataclasses import replace
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from core.errors import Cancelled
from core.messages import Message, message
from core.model import Comparison, Row
from core.report import WRITERS, json_text, to_json
from core.review import Review
from tests.core.report import golden, samples

SCHEMA = json.loads((resources.files("resources") / "hexapla-comparison-1.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def written(comparison: Comparison, review: Review | None = None) -> dict:
    return json.loads(json_text(comparison, review or Review(), samples.CREATED))


def test_report_is_the_golden_file(cable_car, reviewed):
    text = json_text(cable_car, reviewed, samples.CREATED)
    assert golden.without_version(text) == golden.JSON.read_text("utf-8")


def test_text_says_what_the_data_says(cable_car, reviewed):
    data = to_json(cable_car, reviewed, created=samples.CREATED)
    assert written(cable_car, reviewed) == data
    assert (data["format"], data["version"]) == ("hexapla-comparison", 1)


def test_schema_is_itself_valid():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "sample", [samples.cable_car, samples.by_sentences, lambda: samples.of_texts(*samples.HOSTILE)]
)
def test_every_output_is_valid(sample):
    comparison = sample()
    VALIDATOR.validate(written(comparison, samples.reviewed(comparison) if len(comparison.articles) > 2 else None))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["version"], 2),
        (["created"], "yesterday"),
        (["articles"], []),
        (["articles", 0, "letter"], "a"),
        (["articles", 0, "sha256"], "abc"),
        (["articles", 0, "paragraphs", 0, "sentences", 0], [0]),
        (["articles", 0, "paragraphs", 0, "kind"], "other"),
        (["options", "threshold"], "high"),
        (["rows", 0, "index"], -1),
        (["rows", 0, "moved"], {"B": "first"}),
        (["rows", 0, "passages"], {"A": ["0"]}),
        (["links", 0, "probability"], 1.5),
        (["links", 0, "a", "sentences"], []),
        (["findings", 0, "kind"], "spelling"),
        (["findings", 0, "status"], None),
        (["findings", 0, "spans", 0, "start"], 0.5),
        (["facts", 0, "value"], 12),
    ],
)
def test_schema_refuses_what_is_wrong(cable_car, path, value):
    data = written(cable_car)
    *way, last = path
    place = data
    for key in way:
        place = place[key]
    assert last in place if isinstance(place, dict) else last < len(place)
    place[last] = value
    assert not VALIDATOR.is_valid(data)


def test_schema_wants_every_key_and_allows_more(cable_car):
    data = written(cable_car)
    for key in data:
        assert not VALIDATOR.is_valid({name: value for name, value in data.items() if name != key}), key
    more = copy.deepcopy(data)
    for place in (more, more["articles"][0], more["rows"][0], more["links"][0], more["findings"][0], more["facts"][0]):
        place["of_a_later_version"] = {"x": 1}
    VALIDATOR.validate(more)


def test_rows_of_sentences_give_pairs_and_rows_of_paragraphs_indices(cable_car):
    assert written(samples.by_sentences())["rows"][1]["passages"] == {"A": [[0, 2]], "B": [[0, 1], [0, 3]]}
    assert written(cable_car)["rows"][3]["passages"] == {"A": [3], "B": [4, 5], "C": []}


def test_review_stands_in_the_findings(cable_car, reviewed):
    finding = written(cable_car, reviewed)["findings"][2]
    assert (finding["status"], finding["reviewer"]) == ("confirmed", "Ada")
    assert finding["note"].startswith("=Checked")


def test_order_of_mappings_makes_no_difference(cable_car):
    def turned(row: Row) -> Row:
        return replace(row, passages=dict(reversed(row.passages.items())))

    other = replace(cable_car, rows=tuple(turned(row) for row in cable_car.rows))
    assert json_text(other, Review(), samples.CREATED) == json_text(cable_car, Review(), samples.CREATED)


def test_explanations_come_in_the_readers_language(cable_car):
    said = to_json(cable_car, Review(), created=samples.CREATED, translate=lambda _: "Nur {article}.")["findings"][0]
    assert said["explanation"] == "Nur C."
    assert said["message"] == {"id": "only_here.passage", "parameters": {"article": "C"}}


def test_what_a_script_reads_is_the_same_in_every_language(cable_car):
    warning = message("language.unknown_to_encoder", article="A", language="Swedish")
    warned = replace(cable_car, articles=(replace(cable_car.articles[0], warnings=(warning,)), *cable_car.articles[1:]))
    english = to_json(warned, Review(), created=samples.CREATED)
    german = to_json(warned, Review(), created=samples.CREATED, translate=lambda text: f"De: {text}", locale="de")
    assert "Swedish" in english["articles"][0]["warnings"][0]["explanation"]
    assert "Schwedisch" in german["articles"][0]["warnings"][0]["explanation"]
    for data in (english, german):
        for said in (*data["findings"], *(each for article in data["articles"] for each in article["warnings"])):
            del said["explanation"]
    assert english == german
    assert english["articles"][0]["warnings"][0]["message"]["parameters"]["language"] == "Swedish"


def test_what_was_left_out_and_warnings_are_said(cable_car):
    first, *others = cable_car.articles
    warned = replace(first, warnings=(Message("read.empty", {"name": "x"}),), left_out=(Message("status.open"),))
    data = written(replace(cable_car, articles=(warned, *others)))
    VALIDATOR.validate(data)
    assert data["articles"][0]["warnings"][0]["message"] == {"id": "read.empty", "parameters": {"name": "x"}}
    assert data["articles"][0]["left_out"][0]["explanation"] == "Open"


@given(st.lists(st.text(st.characters()), min_size=1, max_size=4))
def test_any_text_comes_back_the_same(texts):
    text = json_text(samples.of_texts(*texts), Review(), samples.CREATED)
    paragraphs = json.loads(text.encode("utf-8"))["articles"][0]["paragraphs"]
    # Two lone surrogates side by side are one sign in JSON, so compare as UTF-16.
    assert [p["text"].encode("utf-16", "surrogatepass") for p in paragraphs] == [
        t.encode("utf-16", "surrogatepass") for t in texts
    ]


def test_writer_writes_the_text_and_reports_progress(cable_car, reviewed, tmp_path):
    steps = []
    path = tmp_path / "report.json"
    WRITERS["json"].write(
        cable_car, reviewed, path, created=samples.CREATED, on_progress=lambda *step: steps.append(step[1:])
    )
    assert path.read_bytes().decode("utf-8") == json_text(cable_car, reviewed, samples.CREATED)
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]


def test_cancelled_writing_leaves_nothing(cable_car, reviewed, tmp_path):
    def cancel(_stage, done, _total):
        if done > 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        WRITERS["json"].write(
            cable_car, reviewed, tmp_path / "report.json", created=samples.CREATED, on_progress=cancel
        )
    assert list(tmp_path.iterdir()) == []
