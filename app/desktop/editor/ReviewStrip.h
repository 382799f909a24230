// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"
#include "desktop/editor/BlockDress.h"
#include "review/session/Questions.h"
#include "text/Range.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace morat {

class DraftEditor;

/// A strip beside the scroll bar, as high as the text is seen: every finding that is marked and
/// every change of the whole draft, each at its part of the height. Errors are discs, warnings
/// triangles, information rings, changes bars at the edge, those of a new version diamonds there,
/// questions to the author bubbles. A click goes there.
class ReviewStrip final : public QWidget {
    Q_OBJECT

public:
    explicit ReviewStrip(DraftEditor *editor);

    [[nodiscard]] int neededWidth() const;

    struct Mark {
        TextRange place;
        std::optional<Level> level; ///< of a finding; a change has none
        qsizetype index = -1;       ///< of the finding, or of the change
        int y = 0;
        ChangeBy by = ChangeBy::Editors; ///< of a change
        /// Of a question, of which `index` is the id.
        std::optional<QuestionState> question = std::nullopt;
    };
    /// In the order in which they are drawn: the worst last.
    [[nodiscard]] const QList<Mark> &marks();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void gather();
    /// At most one mark of a kind a row of pixels.
    void add(const Mark &mark);
    [[nodiscard]] const Mark *markAt(int y);
    [[nodiscard]] QString describe(const Mark &mark) const;

    DraftEditor *m_editor;
    QList<Mark> m_marks;
    QTimer m_rest; ///< many changes, one picture
    bool m_isStale = true;
};

} // namespace morat
