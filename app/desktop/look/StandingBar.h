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

    /// A button that runs an action; it is there while that can be run.
    void addButton(QAction *action);
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
