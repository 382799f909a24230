// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/ReviewSession.h"

#include <QPlainTextEdit>
#include <QPointer>

namespace morat {

/// The draft as it was read, to be read only. What was changed since is marked.
class OriginalPane final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit OriginalPane(QWidget *parent = nullptr);

    /// Shows a session's original; it outlives its showing.
    void setSession(const ReviewSession *session);
    /// Marks what was changed. Call when it is shown.
    void markChanges(const ChangeView &changes);
    /// Puts the caret at a position of the original, into sight.
    void goTo(qsizetype position);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void placeMargins();

    QPointer<const ReviewSession> m_session;
    ChangeView m_changes;
};

} // namespace morat
