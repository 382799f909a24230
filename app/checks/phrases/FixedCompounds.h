// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/phrases/SyllableFilter.h"
#include "text/Result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace morat {

/// A compound of four to eight syllables, and one of them that may be lost without leaving a word
/// behind.
struct CompoundGap {
    QStringList compound;  ///< folded
    qsizetype lost = 0;    ///< which is missing, from 0; never the first
    QStringList notBefore; ///< words behind which make another sense: “lao | vào”
};

/// Compounds that are always said whole (dictionaries/fixed-compounds.tsv: the compound, tab, which
/// of its syllables may be lost, counted from 1, and perhaps tab, words behind it that cancel; `#`
/// begins a comment). Immutable; shared by all threads.
class FixedCompounds {
public:
    /// A failure names file, line and reason.
    [[nodiscard]] static Result<std::shared_ptr<const FixedCompounds>> load(const QString &path);

    /// What words that begin with this folded syllable can be the rest of.
    [[nodiscard]] const QList<CompoundGap> &beginningWith(const QString &syllable) const;

private:
    [[nodiscard]] QString addRow(QStringView row);

    SyllableFilter m_first;
    QHash<QString, QList<CompoundGap>> m_byFirst;
};

} // namespace morat
