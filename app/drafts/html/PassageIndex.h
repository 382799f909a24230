// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace morat {

/// Tells of many passages whether a text holds them, without looking through it for each. A
/// passage is held when every piece of it stands somewhere in the text.
class PassageIndex {
public:
    /// Letters of a piece; a passage that is shorter is not told from others.
    static constexpr qsizetype pieceLength = 20;

    explicit PassageIndex(const QString &text);
    [[nodiscard]] bool holds(QStringView passage) const;

private:
    std::vector<quint64> m_pieces; ///< sorted
};

} // namespace morat
