// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "vietnamese/orthography/Confusion.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace morat {

/// What an official name is the name of.
enum class NameKind : quint8 {
    Province, ///< tỉnh, thành phố
    Country,
    Body,   ///< of state, party or people: a ministry, a court, a front
    Office, ///< Tổng Bí thư
    Abroad, ///< a province elsewhere, or one that is no more: right, and never suggested
};

/// One name of a closed list, two syllables or more.
struct OfficialName {
    NameKind kind = NameKind::Province;
    QStringList written; ///< syllables with their capitals
    std::vector<SpelledSyllable> syllables;
    [[nodiscard]] qsizetype size() const { return written.size(); }
};

/// The closed lists of names (dictionaries/official-names.tsv: kind, tab, name; `#` begins a
/// comment). Immutable; shared by all threads.
class OfficialNames {
public:
    /// A failure names file, line and reason.
    [[nodiscard]] static Result<std::shared_ptr<const OfficialNames>> load(const QString &path);

    /// Those that begin with this folded syllable, and those with it in second place.
    [[nodiscard]] QList<const OfficialName *> beginningWith(const QString &syllable) const;
    [[nodiscard]] QList<const OfficialName *> secondIn(const QString &syllable) const;

private:
    [[nodiscard]] QString addRow(QStringView row);

    std::vector<OfficialName> m_names;
    QHash<QString, QList<qsizetype>> m_byFirst;
    QHash<QString, QList<qsizetype>> m_bySecond;
};

} // namespace morat
