// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/ReviewControl.h"

namespace morat {

/// What keys, menus and buttons do to the current finding, and the history of that.
class FindingActions : public QObject {
    Q_OBJECT

public:
    FindingActions(ReviewControl &review, ReviewControl::Views views, ActionRegistry &actions,
                   const Answers &answers);

private:
    void start();
    void accept(qsizetype suggestion);
    /// Why there is nothing to accept, for whoever pressed the key; empty when there is.
    [[nodiscard]] QString whyNothingToAccept() const;
    void acceptAll();
    void editInPlace(const QString &words);
    void dismiss(Verb verb);
    void travel(Result<void> (ReviewSession::*move)());
    /// The index of the finding that a decision is about; -1: there is none before the editor's
    /// eyes. From the text that is the one at the caret; when there is none, it goes to the
    /// current finding and says so, and the next press decides.
    [[nodiscard]] qsizetype findingToDecide();

    ReviewControl &m_review;
    ReviewControl::Views m_views;
    ActionRegistry &m_actions;
    const Answers &m_answers;
};

} // namespace morat
