// SPDX-License-Identifier: GPL-3.0-or-later
#include "WordListBuilder.h"

#include "text/Folding.h"
#include "vietnamese/training/ConfusionTable.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr int seenInNews = 3;
constexpr int oftenInNews = 50;
constexpr int muchMoreFrequent = 100;
constexpr int wellAttested = 3; ///< dictionaries

struct Evidence {
    int dictionaries = 0;
    int count = 0;
    bool isName = false;
};

template <typename See>
Result<void> eachLine(const QString &name, See see) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"cannot read %1: %2"_s.arg(name, file.errorString()));
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.startsWith('{'))
            see(QJsonDocument::fromJson(line).object().value(u"text"_s).toString());
        else
            see(QString::fromUtf8(line));
    }
    return {};
}

/// The word folded, hyphens read as spaces; empty when it is not made of two to four syllables.
QString wordIn(const QString &text, const SyllableInventory &inventory) {
    QStringList syllables;
    for (const QString &part : QString(text).replace(u'-', u' ').split(u' ', Qt::SkipEmptyParts)) {
        const QString folded = fold(part);
        bool isNumber = false;
        (void)folded.toInt(&isNumber); // "A Lưới 1", "3 Bảo Lộc"
        if (isNumber)
            continue;
        if (!inventory.contains(folded))
            return {};
        syllables.append(folded);
    }
    return syllables.size() >= 2 && syllables.size() <= 4 ? syllables.join(u' ') : QString();
}

/// Whether a much more frequent word is one typo of one syllable away.
bool isTypoOfAnother(const QString &word, const QMap<QString, Evidence> &words,
                     const QHash<QString, QStringList> &confusions) {
    const int count = words.value(word).count;
    const QStringList syllables = word.split(u' ');
    for (qsizetype i = 0; i < syllables.size(); ++i) {
        for (const QString &meant : confusions.value(syllables[i])) {
            QStringList other = syllables;
            other[i] = meant;
            const auto found = words.constFind(other.join(u' '));
            if (found != words.cend() && found->dictionaries >= 1 &&
                found->count > muchMoreFrequent * std::max(1, count))
                return true;
        }
    }
    return false;
}

QHash<QString, QStringList> confusionsBetween(const SyllableInventory &inventory) {
    QStringList syllables;
    for (const SyllableInventory::ToneFamily &family : inventory.families())
        for (int tone = 0; tone < 6; ++tone)
            if (family.frequency[size_t(tone)] >= 0)
                syllables.append(placeTone(family.letters, Tone(tone)));
    QList<QByteArray> words;
    for (const QString &syllable : std::as_const(syllables))
        words.append(syllable.toUtf8());
    const ConfusionTable table =
        ConfusionTable::between(words, QList<quint64>(words.size()), inventory);
    QHash<QString, QStringList> confusions;
    for (qsizetype i = 0; i < syllables.size(); ++i)
        for (quint32 at = table.starts[size_t(i)]; at < table.starts[size_t(i) + 1]; ++at)
            confusions[syllables[i]].append(syllables[table.entries[at].meant]);
    return confusions;
}

} // namespace

Result<QByteArray> buildWordList(const WordListSources &sources) {
    QMap<QString, Evidence> words;
    const SyllableInventory &inventory = sources.inventory;
    for (const QString &dictionary : sources.dictionaries) {
        QSet<QString> seen;
        const auto read = eachLine(dictionary, [&](const QString &line) {
            if (const QString word = wordIn(line, inventory); !word.isEmpty())
                seen.insert(word);
        });
        if (!read)
            return tl::make_unexpected(read.error());
        for (const QString &word : std::as_const(seen))
            ++words[word].dictionaries;
    }
    const auto counted = eachLine(sources.counted, [&](const QString &line) {
        const QStringList columns = line.split(u'\t');
        if (const QString word = wordIn(columns.first(), inventory); !word.isEmpty())
            words[word].count += columns.value(1).toInt();
    });
    if (!counted)
        return tl::make_unexpected(counted.error());
    for (const QString &list : sources.names) {
        const auto read = eachLine(list, [&](const QString &line) {
            if (const QString word = wordIn(line, inventory); !word.isEmpty())
                words[word].isName = true;
        });
        if (!read)
            return tl::make_unexpected(read.error());
    }

    const QHash<QString, QStringList> confusions = confusionsBetween(inventory);
    QByteArray rows = "# Words of two to four syllables, folded; the second column marks names.\n";
    for (auto it = words.cbegin(); it != words.cend(); ++it) {
        const Evidence &evidence = *it;
        const bool attested = evidence.dictionaries >= 2 ||
                              (evidence.dictionaries == 1 && evidence.count >= seenInNews) ||
                              evidence.count >= oftenInNews;
        const bool trusted = evidence.dictionaries >= wellAttested;
        if (evidence.isName)
            rows += it.key().toUtf8() + "\tname\n";
        else if (attested && (trusted || !isTypoOfAnother(it.key(), words, confusions)))
            rows += it.key().toUtf8() + '\n';
    }
    return rows;
}

} // namespace morat
