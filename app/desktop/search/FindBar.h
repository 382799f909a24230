// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/TextSearch.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;

namespace morat {

class MatchModel;

/// The bar at the text's foot that looks for words and puts others in their place. It says what is
/// wanted and shows what was found; whoever knows the drafts does the rest.
class FindBar : public QWidget {
    Q_OBJECT

public:
    enum class Purpose : quint8 { Find, Replace };
    enum class Reach : quint8 { Draft, Desk }; ///< the draft that is shown, or all open ones
    enum class Direction : quint8 { Forward, Backward };

    explicit FindBar(MatchModel &matches, QWidget *parent = nullptr);

    /// Shows the bar with the keyboard in it; `selected`: words of the text that are selected.
    void begin(Purpose purpose, const QString &selected);
    [[nodiscard]] SearchWords wanted() const;
    [[nodiscard]] QString replacement() const;
    [[nodiscard]] Reach reach() const;
    [[nodiscard]] bool replaces() const { return m_purpose == Purpose::Replace; }
    /// How many there are, and which one the caret is on.
    void showCount(const QString &words);
    /// What became of a search or a replacement.
    void showResult(const QString &words);
    /// Whether what was replaced in all drafts can be taken back at once.
    void offerTakingBack(bool isOffered);
    void choose(int row);

signals:
    /// Words, options, reach or replacement are others.
    void wantedChanged();
    void nextAsked(morat::FindBar::Direction direction);
    void replaceAsked();
    void replaceAllAsked();
    void ruleAsked();
    void takingBackAsked();
    void matchPicked(int row);
    /// Esc: back to the text.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *field, QEvent *event) override;

private:
    void arrange();
    void arrangeFind(QGridLayout &grid);
    void arrangeReplace(QGridLayout &grid);
    void connectParts();
    [[nodiscard]] QToolButton *addOption(const QString &text, const QString &explanation);
    [[nodiscard]] QPushButton *addButton(const QString &text, const QString &explanation);
    void refresh();
    /// Whether a key asks for all to be replaced.
    [[nodiscard]] bool asksForAll(const QKeyEvent &event) const;

    MatchModel &m_matches;
    Purpose m_purpose = Purpose::Find;
    bool m_choosesMarks = false; ///< whether marks count was chosen, and is not to be guessed
    QLineEdit *m_words;
    QLineEdit *m_replacement;
    QToolButton *m_marks;
    QToolButton *m_case;
    QToolButton *m_whole;
    QComboBox *m_reach;
    QLabel *m_count;
    QLabel *m_result;
    QWidget *m_replaceRow;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    QPushButton *m_rule;
    QPushButton *m_takeBack;
    QListView *m_list;
};

} // namespace morat
