-- What people changed in refused rows goes with the import that is given up, and with the original after its retention.
GRANT DELETE ON staged_change, staged_edit TO ${app};
