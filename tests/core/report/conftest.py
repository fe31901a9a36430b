import pytest

from core.model import Comparison
from core.review import Review
from tests.core.report import samples


@pytest.fixture
def cable_car() -> Comparison:
    return samples.cable_car()


@pytest.fixture
def reviewed(cable_car: Comparison) -> Review:
    return samples.reviewed(cable_car)
