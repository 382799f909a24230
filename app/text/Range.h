// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace morat {

/// A half-open run [start, end) of UTF-16 units.
struct TextRange {
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] constexpr qsizetype end() const { return start + length; }
    [[nodiscard]] constexpr bool isEmpty() const { return length == 0; }
    [[nodiscard]] constexpr bool overlaps(TextRange other) const {
        return start < other.end() && other.start < end();
    }
    [[nodiscard]] constexpr bool contains(TextRange other) const {
        return start <= other.start && other.end() <= end();
    }
    friend constexpr bool operator==(TextRange, TextRange) = default;
};

/// A half-open run [start, end) of the units that a SourceMap leads to: bytes of a file,
/// or UTF-16 units of a decoded file.
struct SourceRange {
    qint64 start = 0;
    qint64 length = 0;

    [[nodiscard]] constexpr qint64 end() const { return start + length; }
    [[nodiscard]] constexpr bool isEmpty() const { return length == 0; }
    friend constexpr bool operator==(SourceRange, SourceRange) = default;
};

} // namespace morat
