// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QHBoxLayout;

namespace morat {

/// Says above the text why a draft can only be read, or that there is another version of it, with
/// what can be done about that beside it. It stays while that is so.
class OwnershipBar : public QFrame {
    Q_OBJECT

public:
    explicit OwnershipBar(QWidget *parent = nullptr);

    /// A button that runs an action and is enabled with it; it is there while that is.
    void addButton(QAction *action);
    /// Empty: the bar goes.
    void showWords(const QString &words);
    [[nodiscard]] QString words() const;

private:
    QLabel *m_words;
    QHBoxLayout *m_row;
};

} // namespace morat
