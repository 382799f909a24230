// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/journal/StepWriter.h"
#include "review/store/House.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace morat {

/// What holds at all desks: who put it in and when, and the way back; and the words that are
/// offered for the shared dictionary, which one key takes in. It asks and writes through the
/// writer, on that one's thread.
class HousePage : public QWidget {
    Q_OBJECT

public:
    struct Setup {
        StepWriter &writer;
        const House &house; ///< of the window's own connection: what one may
        std::function<QString()> author;
        std::function<QString(const QString &rule)> titleOf;
        /// What is set at this desk alone, as acts.
        std::function<Result<QList<HouseAct>>()> ownStyle;
    };

    explicit HousePage(Setup setup, QWidget *parent = nullptr);

    /// Reads anew what holds.
    void refresh();

signals:
    /// Something holds that did not, or no longer.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// All of the lists, as they were read.
    struct Lists {
        QList<HouseWord> offered;
        QList<HouseWord> words;
        QList<HouseAct> acts;
    };
    void list(const Lists &lists);
    void fit();
    void acceptWord();
    void takeBack();
    void shareOwnStyle();
    /// Has something done, and reads anew.
    void write(StepWriter::Work work);
    [[nodiscard]] QString whatIs(const HouseAct &act) const;

    Setup m_setup;
    QTreeWidget *m_tree;
    QPushButton *m_accept;
    QPushButton *m_takeBack;
    QPushButton *m_share;
    QLabel *m_said;
};

} // namespace morat
