// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/memory/FoundModel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace morat {

/// Looks for words in all drafts that the desk knows: a line in which they are typed, what narrows
/// them down, and what was found, by draft. It knows no store: who has one shows the answers.
class SearchWindow : public QWidget {
    Q_OBJECT

public:
    explicit SearchWindow(QWidget *parent);

    /// Shows the window before all others, ready to type; `words` are looked for.
    void begin(const QString &words);
    void showAnswer(const FoundInDrafts &answer);
    void showFailure(const QString &why);
    /// So many of all drafts can be searched.
    void showFilled(int known, int all);
    /// Drafts are others, or stand elsewhere: what is shown is looked for again with the next
    /// showFilled(), and the row that is chosen stays.
    void draftsChanged() { m_isStale = true; }

    [[nodiscard]] SearchWanted wanted() const;
    [[nodiscard]] QLineEdit &words() { return *m_words; }
    [[nodiscard]] QListView &list() { return *m_list; }
    [[nodiscard]] FoundModel &model() { return m_model; }
    [[nodiscard]] QString said() const { return m_said->text(); }

signals:
    void searchWanted(const SearchWanted &wanted);
    void searchEnded();
    void draftWanted(const FoundDraft &draft, const FoundLine &line);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void askAgain();
    [[nodiscard]] int rowOfKept() const;
    void open(const QModelIndex &index);
    void openFirst();

    FoundModel m_model;
    QLineEdit *m_words;
    QComboBox *m_state;
    QComboBox *m_time;
    QComboBox *m_order;
    QListView *m_list;
    QLabel *m_said;
    QLabel *m_filled;
    QTimer m_rests;         ///< while words are being typed
    bool m_isAsked = false; ///< an answer is awaited
    bool m_opensFirst = false;
    bool m_isBehind = false; ///< not all drafts can be searched yet
    bool m_isStale = false;  ///< drafts changed since the last answer
    struct Kept {
        QString path;
        QString line;
        bool isDraft = false; ///< not one of its lines
    };
    std::optional<Kept> m_kept;  ///< what was chosen when it was asked again
    bool m_isIncomplete = false; ///< …and so it was when what is shown was found
};

} // namespace morat
