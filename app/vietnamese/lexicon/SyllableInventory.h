// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"
#include "vietnamese/orthography/Syllable.h"

#include <QHash>
#include <QList>

#include <array>

namespace morat {

/// The syllables in use. How often one is used is kept as a class: the whole part of log2 of its
/// count in 100 million syllables of edited text; 0 for those that only dictionaries attest.
class SyllableInventory {
public:
    /// `file`: dictionaries/syllables.tsv, "folded syllable <TAB> class" lines; # starts a comment.
    [[nodiscard]] static Result<SyllableInventory> load(const QString &file);

    [[nodiscard]] bool contains(const QString &folded) const { return m_classes.contains(folded); }
    /// -1 for a word that is not in the inventory.
    [[nodiscard]] int frequencyClass(const QString &folded) const {
        return m_classes.value(folded, -1);
    }
    [[nodiscard]] qsizetype size() const { return m_classes.size(); }

    /// The syllables that are written with the same letters and differ in the tone.
    struct ToneFamily {
        quint32 keys = 0;               ///< keysOf(letters): compared before a costlier comparison
        QString letters;                ///< without tone
        std::array<qint8, 6> frequency; ///< class of each Tone, -1: not in use
    };
    [[nodiscard]] const QList<ToneFamily> &families() const { return m_families; }
    /// Null when no syllable in use has these letters.
    [[nodiscard]] const ToneFamily *family(const QString &letters) const;

    /// One bit for each of the keys a…z that the letters need (ă â: a, đ: d).
    [[nodiscard]] static quint32 keysOf(QStringView letters);

private:
    QHash<QString, qint8> m_classes;
    QList<ToneFamily> m_families;
    QHash<QString, qsizetype> m_familyAt;
};

} // namespace morat
