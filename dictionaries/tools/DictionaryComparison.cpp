// SPDX-License-Identifier: GPL-3.0-or-later
#include "DictionaryComparison.h"

#include "WordCounter.h"
#include "text/Folding.h"
#include "vietnamese/orthography/Syllable.h"

#include <QFileInfo>

#include <hunspell.hxx>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

struct Figures {
    double tokens = 0;
    double accepted = 0;
    double falseAlarms = 0;
    int wrongForms = 0;
};

Figures measure(Hunspell &speller, const QHash<QString, WordCount> &counts) {
    constexpr quint32 surelyInUse = 100;
    constexpr qsizetype longestWord = 100;
    Figures figures;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it->lower == 0 || it.key().size() > longestWord)
            continue;
        const std::optional<Syllable> syllable = parseSyllable(it.key());
        // Folding has lost where the mark stood; either place may be the one that was printed.
        const bool accepted = speller.spell(it.key().toStdString()) ||
                              speller.spell(withNewToneMark(it.key()).toStdString());
        figures.tokens += it->lower;
        figures.accepted += accepted ? it->lower : 0;
        if (!accepted && syllable && it->lower >= surelyInUse)
            figures.falseAlarms += it->lower;
        const bool wrong =
            hasVietnameseMark(it.key()) && (!syllable || syllable->place == TonePlace::Misplaced);
        figures.wrongForms += accepted && wrong ? 1 : 0;
    }
    return figures;
}

} // namespace

Result<QByteArray> compareDictionaries(const QStringList &countFiles,
                                       const QStringList &dictionaries) {
    QByteArray report = "text\tdictionary\ttokens\taccepted %\tfalse alarms per 1000\t"
                        "not a syllable, accepted (forms)\n";
    for (const QString &base : dictionaries) {
        Hunspell speller((base + u".aff"_s).toUtf8().constData(),
                         (base + u".dic"_s).toUtf8().constData());
        for (const QString &file : countFiles) {
            QHash<QString, WordCount> counts;
            if (const auto read = readCounts(file, counts); !read)
                return tl::make_unexpected(read.error());
            const Figures figures = measure(speller, counts);
            const double tokens = qMax(figures.tokens, 1.0);
            report += QFileInfo(file).completeBaseName().toUtf8() + '\t' + base.toUtf8() + '\t' +
                      QByteArray::number(figures.tokens, 'f', 0) + '\t' +
                      QByteArray::number(100 * figures.accepted / tokens, 'f', 2) + '\t' +
                      QByteArray::number(1000 * figures.falseAlarms / tokens, 'f', 2) + '\t' +
                      QByteArray::number(figures.wrongForms) + '\n';
        }
    }
    return report;
}

} // namespace morat
