// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QHash>
#include <QStringList>

namespace morat {

/// How often a folded word stands in running text, and how it was written there.
struct WordCount {
    quint32 lower = 0;   ///< all letters small
    quint32 capital = 0; ///< at least one capital
};

/// Counts the words of UTF-8 text files, one paragraph a line, as the checks would see them:
/// tokenised and folded, so that hoà and hòa are one word.
[[nodiscard]] Result<QHash<QString, WordCount>> countWords(const QStringList &files);

/// "word <TAB> small <TAB> capital" lines, in order of the words; words seen fewer than `least`
/// times are left out.
[[nodiscard]] QByteArray writeCounts(const QHash<QString, WordCount> &counts, quint32 least);
/// Adds the counts of a file written by writeCounts().
[[nodiscard]] Result<qsizetype> readCounts(const QString &file, QHash<QString, WordCount> &counts);

} // namespace morat
