// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/FamilyNames.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace morat {

bool isFamilyName(const QString &folded) {
    static const QSet<QString> names{
        u"nguyễn"_s, u"trần"_s, u"lê"_s,   u"phạm"_s,  u"hoàng"_s, u"huỳnh"_s, u"phan"_s,
        u"vũ"_s,     u"võ"_s,   u"đặng"_s, u"bùi"_s,   u"đỗ"_s,    u"hồ"_s,    u"ngô"_s,
        u"dương"_s,  u"lý"_s,   u"lí"_s,   u"đào"_s,   u"đoàn"_s,  u"vương"_s, u"trịnh"_s,
        u"trương"_s, u"lâm"_s,  u"mai"_s,  u"tô"_s,    u"đinh"_s,  u"hà"_s,    u"tạ"_s,
        u"cao"_s,    u"chu"_s,  u"châu"_s, u"lương"_s, u"lưu"_s,   u"thái"_s,  u"phùng"_s,
        u"quách"_s,  u"tống"_s, u"nông"_s, u"ma"_s,    u"lò"_s,    u"giàng"_s, u"vàng"_s,
        u"hầu"_s,    u"bế"_s,   u"la"_s,   u"triệu"_s, u"quan"_s,  u"kiều"_s,  u"viên"_s};
    return names.contains(folded);
}

} // namespace morat
