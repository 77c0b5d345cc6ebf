"""Things of several sorts are dealt fairly, and the same for the same seed."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from overdue.quiz.dealing import dealt, rows, taken

sizes = st.lists(st.integers(0, 20), min_size=1, max_size=4)
seeds = st.integers(0, 10_000)


def sorts(counts):
    return [
        [f"{name}{n}" for n in range(count)] for name, count in zip("abcd", counts, strict=False)
    ]


@given(sizes, st.integers(1, 7), seeds)
def test_every_thing_is_dealt_once_and_every_hand_has_its_share_of_each_sort(counts, hands, seed):
    found = dealt(sorts(counts), hands, seed)
    every = [one for hand in found for one in hand]
    assert sorted(every) == sorted(one for sort in sorts(counts) for one in sort)
    assert max(map(len, found)) - min(map(len, found)) <= 1
    for name, count in zip("abcd", counts, strict=False):
        shares = [sum(one[0] == name for one in hand) for hand in found]
        assert all(count // hands <= share <= -(-count // hands) for share in shares)
    assert found == dealt(sorts(counts), hands, seed)


@given(sizes, st.integers(0, 8), seeds)
def test_as_many_of_every_sort_are_taken_as_there_are_and_no_more(counts, each, seed):
    found = taken(sorts(counts), each, seed)
    share = Counter(one[0] for one in found)
    assert len(set(found)) == len(found)
    assert [share[name] for name, _ in zip("abcd", counts, strict=False)] == [
        min(each, count) for count in counts
    ]


def test_another_seed_deals_otherwise():
    assert len({dealt(sorts([9, 9]), 3, seed) for seed in range(20)}) == 20


def test_rows_are_of_one_length_but_for_the_last():
    assert rows("abcdefg", 3) == (("a", "b", "c"), ("d", "e", "f"), ("g",))
    assert rows("", 3) == ()
