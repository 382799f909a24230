// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>

class QAction;

namespace morat {

class DraftIntake;

/// In the status bar while drafts are read: how far it is, and the button that stops it.
class IntakeBar : public QWidget {
    Q_OBJECT

public:
    /// `stop` is what the button does, and it is on only while there is something to stop.
    IntakeBar(const DraftIntake &intake, QAction *stop, QWidget *parent = nullptr);

private:
    QProgressBar *m_bar;
};

} // namespace morat
