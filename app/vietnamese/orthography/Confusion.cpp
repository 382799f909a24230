// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/orthography/Confusion.h"

#include <algorithm>
#include <array>
#include <bit>

namespace morat {

namespace {

struct LetterKeys {
    QChar letter;
    QStringView bare;
    QStringView telex;
};
constexpr std::array<LetterKeys, 7> composed = {
    LetterKeys{u'ă', u"a", u"aw"}, LetterKeys{u'â', u"a", u"aa"}, LetterKeys{u'đ', u"d", u"dd"},
    LetterKeys{u'ê', u"e", u"ee"}, LetterKeys{u'ô', u"o", u"oo"}, LetterKeys{u'ơ', u"o", u"ow"},
    LetterKeys{u'ư', u"u", u"uw"}};

const LetterKeys *keysOf(QChar letter) {
    const auto *const found =
        std::ranges::find(composed, letter, [](const LetterKeys &keys) { return keys.letter; });
    return found == composed.end() ? nullptr : found;
}

/// Damerau-Levenshtein distance (optimal string alignment), given up as `most` + 1.
int distance(const QString &a, const QString &b, int most) {
    constexpr qsizetype longest = 15;
    if (std::abs(a.size() - b.size()) > most || a.size() > longest || b.size() > longest)
        return most + 1;
    std::array<std::array<int, longest + 1>, longest + 1> table;
    for (int j = 0; j <= b.size(); ++j)
        table[0][size_t(j)] = j;
    for (int i = 1; i <= a.size(); ++i) {
        auto &row = table[size_t(i)];
        const auto &above = table[size_t(i - 1)];
        row[0] = i;
        int least = i;
        for (int j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            int best = std::min({above[size_t(j - 1)] + (same ? 0 : 1), above[size_t(j)] + 1,
                                 row[size_t(j - 1)] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, table[size_t(i - 2)][size_t(j - 2)] + 1);
            row[size_t(j)] = best;
            least = std::min(least, best);
        }
        if (least > most)
            return most + 1;
    }
    return table[size_t(a.size())][size_t(b.size())];
}

bool areRegionalOnsets(QStringView a, QStringView b) {
    static constexpr std::array<std::array<QStringView, 2>, 8> pairs = {{{u"ch", u"tr"},
                                                                         {u"s", u"x"},
                                                                         {u"d", u"gi"},
                                                                         {u"d", u"r"},
                                                                         {u"gi", u"r"},
                                                                         {u"d", u"v"},
                                                                         {u"gi", u"v"},
                                                                         {u"l", u"n"}}};
    return std::ranges::any_of(pairs, [&](const auto &pair) {
        return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
    });
}

bool areRegionalCodas(QStringView a, QStringView b) {
    static constexpr std::array<QStringView, 3> nasals = {u"n", u"ng", u"nh"};
    static constexpr std::array<QStringView, 3> stops = {u"t", u"c", u"ch"};
    const auto both = [&](const auto &set) {
        return std::ranges::find(set, a) != set.end() && std::ranges::find(set, b) != set.end();
    };
    return both(nasals) || both(stops);
}

bool isHoiNga(Tone a, Tone b) {
    return (a == Tone::Hoi && b == Tone::Nga) || (a == Tone::Nga && b == Tone::Hoi);
}

bool areNeighbours(QChar a, QChar b) {
    static constexpr std::array<QStringView, 3> rows = {u"qwertyuiop", u"asdfghjkl", u"zxcvbnm"};
    const auto place = [](QChar key) {
        for (int row = 0; row < 3; ++row)
            if (const qsizetype at = rows[size_t(row)].indexOf(key); at >= 0)
                return std::pair<int, qsizetype>(row, at);
        return std::pair<int, qsizetype>(-9, -9);
    };
    const auto [rowA, columnA] = place(a);
    const auto [rowB, columnB] = place(b);
    return std::abs(rowA - rowB) <= 1 && std::abs(columnA - columnB) <= 1;
}

/// The kind of typo that makes one letter of `written` out of those of `meant`.
Confusion letterConfusion(const QString &written, const QString &meant) {
    if (written.size() < meant.size())
        return Confusion::LetterLost;
    if (written.size() > meant.size())
        return Confusion::LetterAdded;
    qsizetype at = 0;
    while (written[at] == meant[at])
        ++at;
    if (at + 1 < written.size() && written[at] == meant[at + 1] && written[at + 1] == meant[at])
        return Confusion::LettersSwapped;
    const auto bare = [](QChar letter) {
        const LetterKeys *keys = keysOf(letter);
        return keys == nullptr ? letter : keys->bare.front();
    };
    return areNeighbours(bare(written[at]), bare(meant[at])) ? Confusion::NeighbourKey
                                                             : Confusion::OtherLetter;
}

} // namespace

SpelledSyllable::SpelledSyllable(const QString &word)
    : folded(word) {
    const SplitWord split = splitTone(word);
    letters = split.letters;
    tone = split.tone;
    parts = parseSyllable(word);
    for (const QChar letter : std::as_const(letters)) {
        const LetterKeys *typed = keysOf(letter);
        bare += typed == nullptr ? QStringView(&letter, 1) : typed->bare;
        // ươ is typed with one w.
        if (letter == u'ơ' && keys.endsWith(u"uw"))
            keys.chop(1);
        keys += typed == nullptr ? QStringView(&letter, 1) : typed->telex;
    }
    static constexpr QStringView toneKeys = u"fsrxj";
    if (tone != Tone::Ngang)
        keys += toneKeys[qsizetype(tone) - 1];
    for (const QChar key : std::as_const(keys))
        if (key >= u'a' && key <= u'z')
            keyBits |= 1U << (key.unicode() - u'a');
}

std::optional<Confusion> confusionBetween(const SpelledSyllable &written,
                                          const SpelledSyllable &meant) {
    if (written.letters == meant.letters) {
        if (written.tone == meant.tone)
            return std::nullopt;
        if (isHoiNga(written.tone, meant.tone))
            return Confusion::HoiNga;
        return written.tone == Tone::Ngang ? Confusion::ToneLost
               : meant.tone == Tone::Ngang ? Confusion::ToneAdded
                                           : Confusion::ToneOther;
    }
    const bool sameTone = written.tone == meant.tone;
    if (written.bare == meant.bare)
        return sameTone ? Confusion::Mark : Confusion::MarkAndTone;
    const bool near = std::popcount(written.keyBits ^ meant.keyBits) <= 4;
    if (written.parts && meant.parts) {
        const Syllable &a = *written.parts;
        const Syllable &b = *meant.parts;
        if (a.rime == b.rime && areRegionalOnsets(a.onset, b.onset)) {
            if (sameTone)
                return Confusion::Onset;
            if (isHoiNga(a.tone, b.tone))
                return Confusion::OnsetAndTone;
        }
        if (sameTone && a.onset == b.onset) {
            const QString codaA = a.final();
            const QString codaB = b.final();
            if (areRegionalCodas(codaA, codaB) &&
                a.rime.chopped(codaA.size()) == b.rime.chopped(codaB.size()))
                return Confusion::Coda;
            QString asI = a.rime;
            QString bsI = b.rime;
            if (asI.replace(u'y', u'i') == bsI.replace(u'y', u'i'))
                return std::nullopt;
        }
    }
    if (!near)
        return std::nullopt;
    if (sameTone && distance(written.letters, meant.letters, 1) == 1)
        return letterConfusion(written.letters, meant.letters);
    switch (distance(written.keys, meant.keys, 2)) {
    case 1:
        return Confusion::OneKey;
    case 2:
        return Confusion::TwoKeys;
    default:
        return std::nullopt;
    }
}

} // namespace morat
