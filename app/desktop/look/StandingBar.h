// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QHBoxLayout;

namespace morat {

/// Says above the text something that holds for the draft (that it can only be read, that a new
/// version of it changed something…), with what can be done about it beside. It stays while that is
/// so.
class StandingBar : public QFrame {
    Q_OBJECT

public:
    enum class Tone : quint8 { Warning, Version };
    explicit StandingBar(Tone tone, QWidget *parent = nullptr);

    /// What a button is while its action cannot be run. One that comes and goes moves the text
    /// below: not where that happens while a word is composed.
    enum class Unavailable : quint8 { Hidden, Grey };
    /// A button that runs an action.
    void addButton(QAction *action, Unavailable look = Unavailable::Hidden);
    /// Empty: the bar goes.
    void showWords(const QString &words);
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QLabel *m_words;
    QHBoxLayout *m_row;
};

} // namespace morat
