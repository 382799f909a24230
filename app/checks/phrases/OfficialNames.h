// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "vietnamese/orthography/Confusion.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <memory>
#include <vector>

namespace morat {

/// What an official name is the name of.
enum class NameKind : quint8 {
    Province, ///< tỉnh, thành phố
    Country,
    Region,         ///< Nam Bộ, Tây Nguyên
    Body,           ///< of state, party or people: a ministry, a court, a front
    Office,         ///< Tổng Bí thư
    NeverSuggested, ///< right, and nearly one of the above: a province that is no more, a town
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

    /// Those that words with these first two folded syllables may be: the names that begin with the
    /// one, then the others that have the other in second place.
    [[nodiscard]] QList<const OfficialName *> candidates(const QString &first,
                                                         const QString &second) const;

    /// Whether the folded words, a space between each, are a province, a country or a region.
    [[nodiscard]] bool isPlace(const QString &folded) const { return m_places.contains(folded); }

private:
    [[nodiscard]] QString addRow(QStringView row);

    std::vector<OfficialName> m_names;
    QSet<QString> m_places;
    QHash<QString, QList<qsizetype>> m_byFirst;
    QHash<QString, QList<qsizetype>> m_bySecond;
};

} // namespace morat
