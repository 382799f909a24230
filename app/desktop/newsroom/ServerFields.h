// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/store/ServerAddress.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace morat {

/// The address of a newsroom's server, a field each part; and as a whole, to be pasted as whoever
/// runs the server gives it. The password is typed here and is no part of the address.
class ServerFields : public QWidget {
    Q_OBJECT

public:
    explicit ServerFields(QWidget *parent = nullptr);

    void setAddress(const ServerAddress &address);
    /// What the fields say; what is wrong with them, or with the whole that was typed last.
    [[nodiscard]] Result<ServerAddress> address() const;
    [[nodiscard]] QString password() const;
    void setPassword(const QString &password);

signals:
    void changed();
    /// What was typed or pasted as a whole is no address: the parts beside it are of another one.
    void refused(const QString &why);

private:
    void takeWhole();
    void showWhole();
    void chooseCertificate();
    /// Without TLS there is no certificate to be checked.
    void fitCertificate();

    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QComboBox *m_tls;
    QLineEdit *m_certificate;
    QLineEdit *m_whole;
    std::optional<Failure> m_refused;     ///< what is wrong with the whole, while it stands there
    QMap<QString, QString> m_otherWishes; ///< parts of an address that have no field
};

} // namespace morat
