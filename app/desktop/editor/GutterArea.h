// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace morat {

class DraftEditor;

/// The margin left of the text: what a paragraph is, its number, and the worst that is marked in
/// it.
class GutterArea : public QWidget {
    Q_OBJECT

public:
    explicit GutterArea(DraftEditor *editor);

    [[nodiscard]] int neededWidth() const;
    [[nodiscard]] QSize sizeHint() const override { return {neededWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    DraftEditor *m_editor;
};

} // namespace morat
