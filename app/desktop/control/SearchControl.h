// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/control/IntakeControl.h"
#include "desktop/editor/BesidePane.h"
#include "desktop/intake/DraftRound.h"
#include "desktop/search/FindBar.h"
#include "desktop/search/MatchModel.h"
#include "desktop/style/StyleControl.h"

namespace morat {

/// Find and replace, in the draft on the screen and in all open ones. A replacement is one step of
/// each draft that it changes: an edit by hand, with the draft's own undo; what was replaced in
/// many drafts can be taken back in all of them at once, until something else is replaced.
class SearchControl : public QObject {
    Q_OBJECT

public:
    struct Desk {
        FindBar &bar;
        MatchModel &matches;
        DraftEditor &editor;
        BesidePane &beside;
        StoreReads &reads;
        ReviewControl &review;
        IntakeControl &intake;
        StyleControl &style;
        const Answers &answers;
        QWidget *window;
    };

    SearchControl(Desk desk, const ActionRegistry &actions);

    /// Looks in another pane that shows the text: the editor, or the original, in which nothing is
    /// replaced. While the text before stands beside the text, it is looked through for whoever
    /// begins there.
    void searchIn(QPlainTextEdit *pane);
    /// The text before was put beside the text, or away.
    void followBeside() { searchIn(m_shown); }

    /// Whether drafts that are not on the screen are looked through, or replaced in.
    [[nodiscard]] bool isUnderWay() const {
        return m_looking.isUnderWay() || m_changing.isUnderWay();
    }

private:
    /// A draft in which something was replaced: what its undo calls it.
    struct Replaced {
        qsizetype places = 0;
        QString label;
        qsizetype depth = 0; ///< at which step of its undo history
    };

    /// A pane in which words are looked for.
    struct Searched {
        QWidget *widget = nullptr;
        std::function<QString(const ReviewSession &)> text;
        std::function<TextRange()> selection;
        std::function<void(TextRange)> show;
    };
    [[nodiscard]] Searched searched(QPlainTextEdit *pane);
    [[nodiscard]] Searched searchedBeside();
    void take(Searched pane);
    [[nodiscard]] bool isInWork() const;
    void connectBar();
    void begin(FindBar::Purpose purpose);
    /// Looks anew, everywhere that is wanted.
    void look();
    /// …only in the draft on the screen: its text is another.
    void lookAtShown();
    void lookIfChanged();
    void step(FindBar::Direction direction);
    void pick(int row);
    void goToPicked(const QString &path);
    void replaceOne();
    void replaceAll();
    void replaceInRound(const QList<DraftMatches> &others);
    [[nodiscard]] Result<void> replaceIn(ReviewSession &session, const QList<TextMatch> &matches,
                                         const QString &words);
    void showMatchesIn(const ReviewSession &session);
    void showMatches(const ReviewSession &session, const QString &text);
    /// Whether something can be replaced; says why when it cannot.
    [[nodiscard]] bool mayReplace();
    void takeBack();
    void takeBackIn(ReviewSession &session);
    [[nodiscard]] DraftRound::Desk roundDesk(LeaseClaim::Wish wish);
    void sayReplaced(const QStringList &left);
    void makeRule();
    void showCount();
    /// The row of the match that is selected in the text; -1: none is.
    [[nodiscard]] int selectedRow() const;
    /// All that are to be worked on.
    [[nodiscard]] static Result<QList<DraftRecord>> openDrafts(const Store &store);
    /// …are looked through, but for the one on the screen.
    void lookThrough(const QList<DraftRecord> &drafts);

    Desk m_desk;
    const ActionRegistry &m_actions;
    QPlainTextEdit *m_shown; ///< of editor and original the one that is on the screen
    Searched m_pane;
    TextSearch m_search;
    DraftRound m_looking;
    DraftRound m_changing; ///< is never left half done
    QTimer m_rests;        ///< while words are being typed
    qint64 m_lookedAtDraft = 0;
    quint64 m_lookedAtRevision = 0;
    quint64 m_look = 0;                        ///< the number of the last one
    std::optional<MatchModel::Place> m_picked; ///< of a draft that is being opened
    QHash<QString, Replaced> m_replaced;       ///< by path
    QStringList m_refused;
    QList<MatchModel::Change> m_replacing; ///< what is being replaced in the draft on the screen
};

} // namespace morat
