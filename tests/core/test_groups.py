"""What belongs together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.groups import Groups

PAIRS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=20)


def reached(start, pairs):
    """What can be reached from an item, in steps in either direction."""
    found, grown = {start}, None
    while found != grown:
        grown = set(found)
        found |= {b for a, b in pairs if a in found} | {a for a, b in pairs if b in found}
    return found


@given(PAIRS)
def test_items_are_together_that_are_joined_directly_or_through_others(pairs):
    groups = Groups(range(13))
    for one, other in pairs:
        groups.join(one, other)
    assert groups.all() == sorted(sorted(of) for of in {frozenset(reached(n, pairs)) for n in range(13)})
    assert all(groups.first(n) == min(reached(n, pairs)) for n in range(13))


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_joining_does_not_matter(pairs, chance):
    shuffled = chance.sample(pairs, len(pairs))
    one, other = Groups(range(13)), Groups(range(13))
    for groups, of in ((one, pairs), (other, shuffled)):
        for a, b in of:
            groups.join(a, b)
    assert one.all() == other.all()


@pytest.mark.parametrize("item", ["new", "b"])
def test_an_item_that_is_new_is_a_group_of_its_own(item):
    groups = Groups(["b"])
    assert groups.first(item) == item
    assert [item] in groups.all()
