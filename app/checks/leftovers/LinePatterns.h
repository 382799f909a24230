// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "text/Result.h"

#include <QRegularExpression>

namespace morat {

/// One row of a table of things that a CMS leaves in a text.
struct LinePattern {
    enum class Scope : quint8 {
        Line,   ///< the whole trimmed block, no longer than longestLine
        Inside, ///< anywhere in a block
    };
    QString rule;
    Level level = Level::Warning;
    Scope scope = Scope::Line;
    QRegularExpression expression; ///< case-sensitive unless it says (?i)
    QString message;
};

/// UTF-16 units; furniture is short, and a paragraph is never compared with a line pattern.
inline constexpr qsizetype longestLine = 160;

/// Reads a table: rule, level, scope, pattern, message, bad examples, good examples, separated by
/// tabs, examples by “¦”. A row is refused, with file, line and reason, when a bad example is not
/// found or a good one is.
[[nodiscard]] Result<QList<LinePattern>> loadLinePatterns(const QString &path);

/// Where a pattern stands in a block's text.
[[nodiscard]] QList<TextRange> placesOf(const LinePattern &pattern, const QString &text);

/// A table's rows with one expression over all of them: nearly every block holds none, and is
/// looked through once or twice instead of once a row.
class LinePatterns {
public:
    explicit LinePatterns(QList<LinePattern> patterns);

    /// Findings for every pattern in one block's text, of the category given.
    void find(const QString &text, qsizetype block, const QString &category,
              QList<Finding> &findings) const;

private:
    QList<LinePattern> m_patterns;
    QRegularExpression m_anyLine;
    QRegularExpression m_anyInside;
};

} // namespace morat
