// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/lexicon/SyllableSuggestions.h"

#include <algorithm>
#include <array>
#include <bit>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

// Costs of typos, after the order in which typists make them.
constexpr double hoiForNga = 0.3;
constexpr double missingTone = 0.5;
constexpr double otherTone = 0.6;
constexpr double otherDiacritic = 0.5;
constexpr double regionalConfusion = 0.5;
constexpr double confusedRime = 0.4;
constexpr double neighbouringKey = 0.85;
constexpr double swappedLetters = 0.7;
constexpr double oneLetter = 1.0;
constexpr double doubledLetter = 0.5;
constexpr double tooFar = 1.75;
/// How much a doubling of the frequency weighs against cost.
constexpr double frequencyWeight = 0.06;

QChar keyOf(QChar letter) {
    static constexpr QStringView letters = u"ăâđêôơư";
    static constexpr QStringView keys = u"aadeoou";
    const qsizetype at = letters.indexOf(letter);
    return at < 0 ? letter : keys.at(at);
}

bool areNeighbours(QChar a, QChar b) {
    static constexpr std::array<QStringView, 3> rows = {u"qwertyuiop", u"asdfghjkl", u"zxcvbnm"};
    int rowA = -1, rowB = -1;
    qsizetype columnA = 0, columnB = 0;
    for (int row = 0; row < 3; ++row) {
        if (const qsizetype at = rows[size_t(row)].indexOf(a); at >= 0) {
            rowA = row;
            columnA = at;
        }
        if (const qsizetype at = rows[size_t(row)].indexOf(b); at >= 0) {
            rowB = row;
            columnB = at;
        }
    }
    return rowA >= 0 && rowB >= 0 && std::abs(rowA - rowB) <= 1 && std::abs(columnA - columnB) <= 1;
}

double substitution(QChar a, QChar b) {
    if (a == b)
        return 0;
    const QChar keyA = keyOf(a);
    const QChar keyB = keyOf(b);
    if (keyA == keyB)
        return otherDiacritic;
    if ((a == u'i' && b == u'y') || (a == u'y' && b == u'i'))
        return otherDiacritic;
    return areNeighbours(keyA, keyB) ? neighbouringKey : oneLetter;
}

/// Weighted Damerau-Levenshtein distance of two short words.
double distance(const QString &wrong, const QString &right) {
    constexpr qsizetype longest = 12;
    if (wrong.size() > longest || right.size() > longest)
        return tooFar + 1;
    std::array<std::array<double, longest + 1>, longest + 1> table;
    for (qsizetype i = 0; i <= wrong.size(); ++i)
        table[size_t(i)][0] = double(i);
    for (qsizetype j = 0; j <= right.size(); ++j)
        table[0][size_t(j)] = double(j);
    for (qsizetype i = 1; i <= wrong.size(); ++i) {
        double least = double(i);
        for (qsizetype j = 1; j <= right.size(); ++j) {
            const QChar a = wrong.at(i - 1);
            const QChar b = right.at(j - 1);
            const double extra = i > 1 && wrong.at(i - 2) == a ? doubledLetter : oneLetter;
            double best = std::min({table[size_t(i - 1)][size_t(j - 1)] + substitution(a, b),
                                    table[size_t(i - 1)][size_t(j)] + extra,
                                    table[size_t(i)][size_t(j - 1)] + oneLetter});
            if (i > 1 && j > 1 && a == right.at(j - 2) && wrong.at(i - 2) == b)
                best = std::min(best, table[size_t(i - 2)][size_t(j - 2)] + swappedLetters);
            table[size_t(i)][size_t(j)] = best;
            least = std::min(least, best);
        }
        if (least > tooFar + swappedLetters)
            return least;
    }
    return table[size_t(wrong.size())][size_t(right.size())];
}

double toneCost(Tone wrong, Tone right) {
    if (wrong == right)
        return 0;
    if ((wrong == Tone::Hoi && right == Tone::Nga) || (wrong == Tone::Nga && right == Tone::Hoi))
        return hoiForNga;
    return wrong == Tone::Ngang ? missingTone : otherTone;
}

/// The word with its initial or final replaced by what the dialects and spelling confuse it with.
struct Variant {
    QString letters;
    double cost;
};

QList<Variant> regionalVariants(const QString &letters) {
    struct Pair {
        QStringView from;
        QStringView to;
    };
    static constexpr std::array<Pair, 24> initials = {
        Pair{u"ngh", u"ng"}, {u"ng", u"ngh"}, {u"gh", u"g"}, {u"g", u"gh"}, {u"ch", u"tr"},
        {u"tr", u"ch"},      {u"s", u"x"},    {u"x", u"s"},  {u"gi", u"d"}, {u"d", u"gi"},
        {u"gi", u"r"},       {u"r", u"gi"},   {u"d", u"r"},  {u"r", u"d"},  {u"l", u"n"},
        {u"n", u"l"},        {u"c", u"k"},    {u"k", u"c"},  {u"q", u"qu"}, {u"k", u"qu"},
        {u"f", u"ph"},       {u"z", u"d"},    {u"j", u"gi"}, {u"w", u"qu"}};
    static constexpr std::array<Pair, 8> finals = {Pair{u"ng", u"n"}, {u"n", u"ng"}, {u"nh", u"n"},
                                                   {u"n", u"nh"},     {u"c", u"t"},  {u"t", u"c"},
                                                   {u"ch", u"t"},     {u"t", u"ch"}};
    static constexpr std::array<Pair, 8> rimes = {
        Pair{u"uyê", u"uê"}, {u"iê", u"yê"}, {u"yê", u"iê"},  {u"uo", u"ươ"},
        {u"ưo", u"ươ"},      {u"uơ", u"ươ"}, {u"quo", u"qu"}, {u"ao", u"au"}};
    QList<Variant> variants;
    for (const Pair &pair : initials) {
        if (letters.startsWith(pair.from))
            variants.append(
                {pair.to.toString() + letters.mid(pair.from.size()), regionalConfusion});
    }
    for (const Pair &pair : finals) {
        if (letters.endsWith(pair.from))
            variants.append(
                {letters.chopped(pair.from.size()) + pair.to.toString(), regionalConfusion});
    }
    for (const Pair &pair : rimes) {
        if (letters.contains(pair.from))
            variants.append(
                {QString(letters).replace(pair.from.toString(), pair.to.toString()), confusedRime});
    }
    return variants;
}

} // namespace

QList<SyllableCandidate> suggestSyllables(const QString &folded, const SyllableInventory &inventory,
                                          qsizetype limit) {
    const SplitWord wrong = splitTone(folded);
    const quint32 wrongKeys = SyllableInventory::keysOf(wrong.letters);
    QHash<QString, double> costs;
    const auto offer = [&](const SyllableInventory::ToneFamily &family, double letterCost) {
        for (int tone = 0; tone < 6; ++tone) {
            if (family.frequency[size_t(tone)] < 0)
                continue;
            const double cost = letterCost + toneCost(wrong.tone, Tone(tone));
            if (cost > tooFar)
                continue;
            const QString text = placeTone(family.letters, Tone(tone));
            const auto known = costs.constFind(text);
            if (known == costs.cend() || known.value() > cost)
                costs.insert(text, cost);
        }
    };
    for (const Variant &variant : regionalVariants(wrong.letters)) {
        if (const auto *family = inventory.family(variant.letters))
            offer(*family, variant.cost);
    }
    for (const SyllableInventory::ToneFamily &family : inventory.families()) {
        // Two letters exchanged for two others are out of reach: nothing is lost by not looking.
        constexpr int mostDifferentKeys = 3;
        if (std::popcount(family.keys ^ wrongKeys) > mostDifferentKeys)
            continue;
        const qsizetype difference = std::abs(family.letters.size() - wrong.letters.size());
        if (difference > 1)
            continue;
        const double cost = distance(wrong.letters, family.letters);
        if (cost <= tooFar)
            offer(family, cost);
    }
    costs.remove(folded);
    QList<SyllableCandidate> candidates;
    candidates.reserve(costs.size());
    for (auto it = costs.cbegin(); it != costs.cend(); ++it)
        candidates.append({it.key(), it.value(), inventory.frequencyClass(it.key())});
    std::sort(candidates.begin(), candidates.end(),
              [](const SyllableCandidate &a, const SyllableCandidate &b) {
                  const double scoreA = a.cost - frequencyWeight * a.frequency;
                  const double scoreB = b.cost - frequencyWeight * b.frequency;
                  return scoreA != scoreB ? scoreA < scoreB : a.text < b.text;
              });
    if (candidates.size() > limit)
        candidates.resize(limit);
    return candidates;
}

} // namespace morat
