// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/FileReport.h"

#include <QByteArray>

namespace morat {

/// Turns byte offsets of a text into lines and columns, both from 1; a column counts characters.
class LineIndex {
public:
    /// `charset` is one of Unicode's. A byte order mark is no character.
    LineIndex(QByteArray text, Charset charset);

    struct Position {
        qsizetype line = 1;
        qsizetype column = 1;
    };
    [[nodiscard]] Position positionOf(qint64 offset) const;

private:
    [[nodiscard]] qint64 charactersBetween(qint64 start, qint64 end) const;
    [[nodiscard]] qint64 charactersBefore(qint64 offset) const;

    QByteArray m_text;
    Charset m_charset;
    QList<qint64> m_starts;
    /// Characters before each piece of the text, so that a line of megabytes is not counted anew
    /// for each of its findings.
    QList<qint64> m_counts;
};

/// Where findings stand for whoever opens the file: its own lines and columns where it is a text
/// that an editor shows; of word processors' documents those of the text that was read.
class FindingPlaces {
public:
    explicit FindingPlaces(const Draft &draft);

    struct Extent {
        LineIndex::Position start;
        LineIndex::Position end;
    };
    [[nodiscard]] Extent of(const Finding &finding) const;

private:
    const Draft &m_draft;
    bool m_isFile; ///< lines are the file's, not the extracted text's
    LineIndex m_index;
};

/// "3:12: ", the place of a position of the joined text as findings are printed.
[[nodiscard]] QString lineAndColumn(const Draft &draft, qsizetype position);

} // namespace morat
