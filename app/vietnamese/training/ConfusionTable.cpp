// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/training/ConfusionTable.h"

#include "vietnamese/model/ModelTr.h"

#include "text/Folding.h"
#include "vietnamese/orthography/Confusion.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
constexpr int mostDistant = 30; ///< confusions of two keys kept for a word
}

ConfusionTable ConfusionTable::empty(qsizetype words) {
    return {std::vector<quint32>(size_t(words) + 1), {}};
}

Result<ConfusionTable::Variants> ConfusionTable::readVariants(const QString &name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ModelTr::tr("Cannot read %1: %2").arg(name, file.errorString()));
    Variants variants;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const QStringList both = line.split(u'\t');
        if (line.startsWith(u'#') || both.size() != 2)
            continue;
        variants.insert({fold(both[0]), fold(both[1])});
        variants.insert({fold(both[1]), fold(both[0])});
    }
    return variants;
}

ConfusionTable ConfusionTable::between(const QList<QByteArray> &words, const QList<quint64> &counts,
                                       const SyllableInventory &inventory,
                                       const Variants &variants) {
    struct Entry {
        model::Word word;
        SpelledSyllable spelled;
    };
    std::vector<Entry> syllables;
    for (qsizetype word = 0; word < words.size(); ++word)
        if (const QString text = QString::fromUtf8(words[word]); inventory.contains(text))
            syllables.push_back({model::Word(word), SpelledSyllable(text)});

    ConfusionTable table = empty(words.size());
    qsizetype next = 0;
    for (const Entry &written : syllables) {
        while (next <= qsizetype(written.word))
            table.starts[size_t(next++)] = quint32(table.entries.size());
        const auto first = qsizetype(table.entries.size());
        for (const Entry &meant : syllables)
            if (const auto kind = confusionBetween(written.spelled, meant.spelled);
                kind && !variants.contains({written.spelled.folded, meant.spelled.folded}))
                table.entries.push_back({meant.word, quint8(*kind), 0});
        std::stable_sort(table.entries.begin() + first, table.entries.end(),
                         [&](const model::ConfusionEntry &a, const model::ConfusionEntry &b) {
                             return counts[a.meant] > counts[b.meant];
                         });
        // Two wrong keys lead almost anywhere and almost never happen: of those, only the words
        // that are met often.
        int distant = 0;
        const auto isTooMany = [&](const model::ConfusionEntry &confusion) {
            return Confusion(confusion.confusion) == Confusion::TwoKeys && ++distant > mostDistant;
        };
        table.entries.erase(
            std::remove_if(table.entries.begin() + first, table.entries.end(), isTooMany),
            table.entries.end());
    }
    while (next < qsizetype(table.starts.size()))
        table.starts[size_t(next++)] = quint32(table.entries.size());
    return table;
}

} // namespace morat
