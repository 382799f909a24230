// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace morat {

/// A card over the window that explains one part of it, which it puts a frame around. It takes no
/// focus by itself, so that whoever reads it can do at once what it says.
class TourCard : public QFrame {
    Q_OBJECT

public:
    explicit TourCard(QWidget *window);
    ~TourCard() override;

    struct Stop {
        QWidget *about; ///< the part; where it is not seen, the card stands in the middle
        QString title;
        QString words;
    };
    /// Shows a stop, by its number from 1 of so many.
    void showStop(const Stop &stop, int number, int count);
    [[nodiscard]] QString words() const;

signals:
    void backWanted();
    void nextWanted();
    void endWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void place();

    QPointer<QWidget> m_about;
    QPointer<QWidget> m_frame; ///< around the part; the window's
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_number;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace morat
