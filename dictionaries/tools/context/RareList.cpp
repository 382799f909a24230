// SPDX-License-Identifier: GPL-3.0-or-later
#include "RareList.h"

#include "vietnamese/model/LanguageModel.h"
#include "vietnamese/orthography/Confusion.h"
#include "vietnamese/training/ConfusionTable.h"

#include <QFile>
#include <QMap>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr quint32 rarestMeant = 300; ///< the check offers no rarer word
constexpr int mostDistant = 10;      ///< confusions of two keys kept for a syllable
constexpr quint32 mostRareCount = 9; ///< one more, and the model would hold it
constexpr QByteArrayView head = "# Syllables in use that the language model does not hold: count, "
                                "words, the words meant by kind of typo (see\n"
                                "# RareSyllables.h). Made by: morat-context rare\n";

struct Meant {
    SpelledSyllable spelled;
    quint32 count;
};

/// The inventory: syllable → how often the model would have counted it. The classes are those of
/// SyllableInventory.
Result<QMap<QString, quint32>> readInventory(const QString &name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"cannot read %1: %2"_s.arg(name, file.errorString()));
    QMap<QString, quint32> counts;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (!line.startsWith(u'#') && line.contains(u'\t'))
            counts.insert(line.section(u'\t', 0, 0),
                          std::min(1U << line.section(u'\t', 1).toUInt() % 32, mostRareCount));
    }
    return counts;
}

QByteArray confusionsOf(const SpelledSyllable &written, const std::vector<Meant> &words,
                        const ConfusionTable::Variants &variants) {
    QMap<int, QByteArrayList> kinds;
    int distant = 0;
    for (const Meant &meant : words) {
        const auto kind = confusionBetween(written, meant.spelled);
        if (!kind || variants.contains({written.folded, meant.spelled.folded}) ||
            (*kind == Confusion::TwoKeys && ++distant > mostDistant))
            continue;
        kinds[int(*kind)].append(meant.spelled.folded.toUtf8());
    }
    QByteArrayList columns;
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind)
        columns.append(QByteArray::number(kind.key()) + ':' + kind->join(','));
    return columns.join(' ');
}

/// Syllable → the words of two syllables that it makes, in the order of the list.
Result<QHash<QString, QStringList>> readWords(const QString &name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"cannot read %1: %2"_s.arg(name, file.errorString()));
    QHash<QString, QStringList> words;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const QStringList syllables = line.section(u'\t', 0, 0).split(u' ');
        for (qsizetype i = 0; i + 1 < syllables.size(); ++i) {
            const QString pair = syllables[i] + u' ' + syllables[i + 1];
            for (const QString &syllable : {syllables[i], syllables[i + 1]})
                if (!line.startsWith(u'#') && !words[syllable].contains(pair))
                    words[syllable].append(pair);
        }
    }
    return words;
}

} // namespace

Result<void> writeRareList(const RareListSources &sources, const QString &output) {
    const auto model = LanguageModel::open(sources.model);
    if (!model)
        return tl::make_unexpected(model.error());
    const auto inventory = readInventory(sources.syllables);
    if (!inventory)
        return tl::make_unexpected(inventory.error());
    const auto variants = ConfusionTable::readVariants(sources.variants);
    if (!variants)
        return tl::make_unexpected(variants.error());
    const auto words = readWords(sources.words);
    if (!words)
        return tl::make_unexpected(words.error());
    std::vector<Meant> meant;
    QStringList rare;
    for (const QString &syllable : inventory->keys()) {
        const LanguageModel::Word word = (*model)->wordOf(syllable);
        if (word == (*model)->unknown())
            rare.append(syllable);
        else if ((*model)->count(word) >= rarestMeant)
            meant.push_back({SpelledSyllable(syllable), (*model)->count(word)});
    }
    std::ranges::stable_sort(meant, std::ranges::greater(), &Meant::count);
    QByteArray text = head.toByteArray();
    for (const QString &syllable : std::as_const(rare))
        text += syllable.toUtf8() + '\t' + QByteArray::number(inventory->value(syllable)) + '\t' +
                words->value(syllable).join(u',').toUtf8() + '\t' +
                confusionsOf(SpelledSyllable(syllable), meant, *variants) + '\n';
    QSaveFile file(output);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure(u"cannot write %1: %2"_s.arg(output, file.errorString()));
    return {};
}

} // namespace morat
