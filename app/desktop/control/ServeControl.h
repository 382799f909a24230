// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/ActionRegistry.h"
#include "desktop/settings/Settings.h"
#include "desktop/style/StyleControl.h"

#include <QProcess>

#include <memory>

namespace morat {

/// Has other programs on this computer answered while the desk is open, with its profile: those
/// that speak LanguageTool's protocol (LibreOffice, browsers, editors) underline what the desk
/// finds. Off until somebody switches it on. The answers come from `morat-cli serve`, a process of
/// its own, so that nothing which another program sends reaches the window.
class ServeControl : public QObject {
    Q_OBJECT

public:
    struct Desk {
        Settings &settings;
        StyleControl &style;
        QString program; ///< of morat-cli; empty: it is not installed, and nothing is offered
    };

    ServeControl(Desk desk, const ActionRegistry &actions);
    ~ServeControl() override;

    /// Where others are answered; empty while they are not.
    [[nodiscard]] const QString &address() const { return m_address; }

signals:
    void said(const QString &message);   ///< for the status bar
    void failed(const QString &message); ///< others are not answered
    void worked();                       ///< they are, or need not be

private:
    void toggle(bool isWanted);
    void begin();
    void end();
    void readOutput();
    void takeEnd();

    Desk m_desk;
    QAction *m_action;
    std::unique_ptr<QProcess> m_server; ///< null: off
    QString m_address;
};

} // namespace morat
