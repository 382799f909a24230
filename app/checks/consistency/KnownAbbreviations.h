// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QHash>
#include <QString>

#include <memory>

namespace morat {

/// Abbreviations that every reader knows (dictionaries/known-abbreviations.tsv: letters, tab, name;
/// `#` begins a comment). Immutable; shared by all threads.
class KnownAbbreviations {
public:
    /// A failure names file, line and reason.
    [[nodiscard]] static Result<std::shared_ptr<const KnownAbbreviations>>
    load(const QString &path);

    /// What the letters are of, as written; empty when they are not known.
    [[nodiscard]] QString nameOf(const QString &letters) const { return m_names.value(letters); }
    /// The letters of the longest name with which these words end, folded and parted by spaces;
    /// empty when they end with none.
    [[nodiscard]] QString lettersBehind(const QString &words) const;

private:
    /// Why the row is refused; empty: it is in.
    [[nodiscard]] QString addRow(QStringView row);

    QHash<QString, QString> m_names;   ///< letters → name
    QHash<QString, QString> m_letters; ///< name, folded words → letters
};

} // namespace morat
