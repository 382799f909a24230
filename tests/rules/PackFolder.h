// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/reading/RuleBook.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// A pack written for one test.
class PackFolder {
public:
    void write(const QString &name, const QString &text) const {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write a pack");
    }

    /// A house pack whose rules are `text`.
    [[nodiscard]] morat::RuleBook load(const QString &text) const {
        write(QStringLiteral("pack.yaml"), QStringLiteral("title: Thử\n"));
        write(QStringLiteral("luat.yaml"), text);
        return morat::loadRuleBook({m_folder.path()});
    }

    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};
