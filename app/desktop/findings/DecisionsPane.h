// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/ReviewSession.h"

#include <QPointer>
#include <QTimer>
#include <QVariant>
#include <QWidget>

#include <functional>
#include <utility>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace morat {

/// Everything that was decided or edited by hand, and the way back from each.
class DecisionsPane : public QWidget {
    Q_OBJECT

public:
    DecisionsPane(Store &store, StepWriter &writer, QWidget *parent = nullptr);

    void setSession(ReviewSession *session);
    /// Lists all anew; what is out of sight, once it comes into sight.
    void refresh();
    /// By what a rule is called where it is listed, by its id; asked again with every refresh.
    void setRuleTitles(std::function<QString(const QString &)> titleOf) {
        m_titleOf = std::move(titleOf);
    }
    /// What the pane is for, where nothing was decided.
    void setEmptyWords(const QString &words);

signals:
    void failed(const QString &message);
    /// A word, a rule or a pair was taken from the lists that hold for all articles.
    void listsChanged();
    /// A decision was selected, and its words still stand in the text.
    void placePicked(morat::TextRange place);
    /// …and the editor wants to be there.
    void placeWanted(morat::TextRange place);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void takeBack();
    [[nodiscard]] std::optional<TextRange> selectedPlace() const;
    void addDecisions();
    void addHandEdits();
    struct Entry {
        QString shown;
        QVariant value;
    };
    void addSection(const QString &title, QList<Entry> entries, int kind);
    void addLists();

    Store &m_store;
    StepWriter &m_writer;
    QPointer<ReviewSession> m_session;
    QList<HandEdit> m_edits; ///< as they are listed
    QTimer m_typingRests;
    std::function<QString(const QString &)> m_titleOf;
    bool m_showsPending = false;
    bool m_isStale = false;
    QLabel *m_empty;
    QTreeWidget *m_tree;
    QPushButton *m_takeBack;
};

/// "accepted", "ignored in this article"… in the language of the interface.
[[nodiscard]] QString verbWord(Verb verb);

} // namespace morat
