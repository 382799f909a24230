// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "checks/phrases/SyllableFilter.h"
#include "text/Result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace morat {

/// One word that is taken for another that sounds alike, and the words near it that decide.
struct WordChoice {
    enum class Side : quint8 {
        Behind, ///< up to the next mark
        Around, ///< in its sentence
    };

    qsizetype line = 0; ///< in the file, from 1
    Level level = Level::Warning;
    QStringList written; ///< one or two folded syllables
    QString meant;
    Side side = Side::Behind;
    int reach = 0;         ///< how many words are looked at
    QStringList deciding;  ///< folded, of one syllable or more: any of them decides…
    QStringList notBefore; ///< …unless one of these stands right before it
    QStringList notAmong;  ///< or one of these among the words looked at
    QString badExample;    ///< must be found
    QString goodExample;   ///< must stay silent
};

/// dictionaries/word-choices.tsv, which says what its columns are. Immutable; shared by all
/// threads.
class WordChoices {
public:
    /// A failure names file, line and reason.
    [[nodiscard]] static Result<std::shared_ptr<const WordChoices>> load(const QString &path);

    [[nodiscard]] const std::vector<WordChoice> &rows() const { return m_rows; }
    /// Indices of the rows whose word begins with this folded syllable.
    [[nodiscard]] const QList<qsizetype> &beginningWith(const QString &syllable) const;

private:
    [[nodiscard]] QString addRow(QStringView row, qsizetype line);

    std::vector<WordChoice> m_rows;
    SyllableFilter m_first;
    QHash<QString, QList<qsizetype>> m_byFirst;
};

} // namespace morat
