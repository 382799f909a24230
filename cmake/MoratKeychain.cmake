# QtKeychain reaches the system's store of secrets, for the password of a newsroom's server. Where it
# is not found, the desk asks for the password at each start.
option(MORAT_KEYCHAIN "Keep a server's password in the system's store of secrets (QtKeychain)" ON)
if(MORAT_KEYCHAIN)
    find_package(Qt6Keychain QUIET)
    if(NOT Qt6Keychain_FOUND)
        message(STATUS "No QtKeychain: a server's password will be asked for at each start")
        set(MORAT_KEYCHAIN OFF)
    endif()
endif()
