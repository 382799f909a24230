// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/newsroom/SecretStore.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace morat {

class ServerFields;

/// Which review database is used from the next start on: this computer's own, or a newsroom's,
/// which can be tried before.
class ServerPage : public QWidget {
    Q_OBJECT

public:
    /// `address`: as the settings have it; empty: this computer's own.
    ServerPage(const QString &address, SecretStore secrets, QWidget *parent = nullptr);

    /// As the fields stand.
    [[nodiscard]] Result<ServerAddress> address() const;
    [[nodiscard]] QString password() const;

signals:
    /// Empty: this computer's own.
    void chosen(const QString &address);

private:
    void choose();
    void tryIt();
    void keepPassword(const ServerAddress &address);
    void fit();
    void say(const QString &words);

    const SecretStore m_secrets;
    QRadioButton *m_own;
    QRadioButton *m_shared;
    ServerFields *m_fields;
    QCheckBox *m_keeps;
    QPushButton *m_try;
    QPushButton *m_choose;
    QLabel *m_said;
};

} // namespace morat
