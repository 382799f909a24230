// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"

#include <QIcon>
#include <QWidget>

#include <array>

namespace morat {

class DraftEditor;

/// The margin left of the text: what a paragraph is, its number, and the worst that is marked in
/// it.
class GutterArea : public QWidget {
    Q_OBJECT

public:
    explicit GutterArea(DraftEditor *editor);

    enum class Kinds : quint8 { Shown, Hidden };
    [[nodiscard]] int neededWidth(Kinds kinds = Kinds::Shown) const;
    [[nodiscard]] QSize sizeHint() const override { return {neededWidth(m_kinds), 0}; }
    /// What a paragraph is, is not said where that would leave the text no room.
    void setKinds(Kinds kinds) { m_kinds = kinds; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    /// Drawn once for a palette: the margin is painted with every key.
    [[nodiscard]] const QIcon &iconOf(Level level);

    DraftEditor *m_editor;
    Kinds m_kinds = Kinds::Shown;
    std::array<QIcon, 3> m_icons; ///< by level
    qint64 m_palette = 0;         ///< the cache key of theirs
};

} // namespace morat
