// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"
#include "desktop/editor/OriginalPane.h"
#include "desktop/settings/Settings.h"

#include <QPointer>

class QStackedWidget;

namespace morat {

/// The three views of the draft on the desk: with its changes, clean, and as it was. The first two
/// are the editor's; the caret stays at the same words in all of them.
class TextViews : public QObject {
    Q_OBJECT

public:
    enum class View : quint8 { WithChanges, Clean, Original };

    struct Panes {
        DraftEditor *editor;
        OriginalPane *original;
        QStackedWidget *stack; ///< gets both
    };

    TextViews(Panes panes, ReviewControl &review, Settings &settings, ActionRegistry &actions);

    [[nodiscard]] View view() const { return m_view; }
    /// Where words that are gone are read while changes are shown.
    enum class OldWords : quint8 { InTheText, Beside };
    void setOldWords(OldWords where);
    void show(View view);

signals:
    /// The pane in which words are looked for.
    void paneChanged(QPlainTextEdit *pane);
    void said(const QString &message);

private:
    void apply();
    void showOriginal();
    void leaveOriginal();

    Panes m_panes;
    ReviewControl &m_review;
    Settings &m_settings;
    ActionRegistry &m_actions;
    View m_view = View::WithChanges;
    View m_written = View::WithChanges; ///< the one in which was written last
    OldWords m_oldWords = OldWords::InTheText;
    QPointer<const ReviewSession> m_shown;
};

} // namespace morat
