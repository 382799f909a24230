// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace morat {

/// A row of a list that a desk keeps in a spreadsheet.
struct Replacement {
    QString wrong;
    QString right;
    int line = 0; ///< from 1
};

/// Reads a file of two columns, what is wrong and what is right: tab-separated (.tsv), or
/// separated by commas or semicolons with quotes where needed (.csv). Empty rows and rows that
/// begin with # are passed over; more columns are the desk's own. Throws YamlMistake.
[[nodiscard]] QList<Replacement> readReplacementList(const QString &path);

} // namespace morat
